// What the project uses of libcurl: one POST of bytes to an address, with bounds on time and on the answer's size.
//
// The library is looked for when it is first needed, so that a program that asks no server neither needs it nor waits for it to be loaded
// (9 ms of a start that takes 11). Its functions and the numbers of its options are part of its stable binary interface
// (https://curl.se/libcurl/abi.html).
#ifndef DRAGOMAN_CCURL_H
#define DRAGOMAN_CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__cplusplus)
extern "C" {
#endif

// Whether libcurl is installed. Safe to call from several threads.
bool ccurl_is_available(void);

// A connection that is kept between requests; for one thread at a time. NULL where libcurl is missing or memory is short.
typedef struct ccurl_connection ccurl_connection;
ccurl_connection *ccurl_open(void);
void ccurl_close(ccurl_connection *connection);

typedef enum {
  CCURL_DONE = 0,
  CCURL_CANNOT_CONNECT = 1,
  CCURL_TIMED_OUT = 2,
  CCURL_TOO_LARGE = 3,
  CCURL_BAD_ADDRESS = 4,
  CCURL_FAILED = 5,
} ccurl_outcome;

// The answer to a request. `body` belongs to the connection and is valid until its next request.
typedef struct {
  ccurl_outcome outcome;
  // The HTTP status.
  int64_t status;
  const uint8_t *body;
  size_t length;
  // The seconds of the header Retry-After, or -1.
  int64_t retry_after;
  // What libcurl says of a failure; ends with NUL.
  char message[256];
} ccurl_answer;

// Posts `body` to an http or https address. Redirections are not followed. An answer of more than `limit` bytes is broken off.
//
// Without a proxy, the variables that name one (https_proxy and others) are not heeded. `headers` are lines such as `Content-Type: application/json`.
void ccurl_post(
  ccurl_connection *connection, const char *address, const char *const *headers, size_t header_count,
  const uint8_t *body, size_t length, bool without_proxy, int64_t connect_milliseconds, int64_t total_milliseconds, size_t limit,
  ccurl_answer *answer);

#if defined(__cplusplus)
}
#endif

#endif
