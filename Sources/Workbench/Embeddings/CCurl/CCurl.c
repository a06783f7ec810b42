#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

typedef void CURL;
typedef int CURLcode;
struct curl_slist;

// Numbers of curl/curl.h.
enum {
  GLOBAL_DEFAULT = 3,
  OPTION_URL = 10002,
  OPTION_WRITE_DATA = 10001,
  OPTION_WRITE_FUNCTION = 20011,
  OPTION_HEADER_DATA = 10029,
  OPTION_HEADER_FUNCTION = 20079,
  OPTION_POST_FIELDS = 10015,
  OPTION_POST_FIELD_SIZE_LARGE = 30120,
  OPTION_HTTP_HEADER = 10023,
  OPTION_ERROR_BUFFER = 10010,
  OPTION_NO_SIGNAL = 99,
  OPTION_NO_PROXY = 10177,
  OPTION_FOLLOW_LOCATION = 52,
  OPTION_PROTOCOLS = 181,
  OPTION_TIMEOUT_MS = 155,
  OPTION_CONNECT_TIMEOUT_MS = 156,
  PROTOCOLS_HTTP_AND_HTTPS = 1 | 2,
  INFO_RESPONSE_CODE = 0x200002,
};

static struct {
  CURLcode (*global_init)(long);
  CURL *(*easy_init)(void);
  void (*easy_cleanup)(CURL *);
  void (*easy_reset)(CURL *);
  CURLcode (*easy_setopt)(CURL *, int, ...);
  CURLcode (*easy_perform)(CURL *);
  CURLcode (*easy_getinfo)(CURL *, int, ...);
  const char *(*easy_strerror)(CURLcode);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
  bool is_ready;
} curl;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static bool find(void *library, const char *name, void *function) {
  void *found = dlsym(library, name);
  // POSIX has dlsym give functions as data; the bytes are copied, since C has no cast between the two.
  memcpy(function, &found, sizeof found);
  return found != NULL;
}

static void load(void) {
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib"};
  void *library = NULL;
  for (size_t i = 0; library == NULL && i < sizeof names / sizeof *names; i++) {
    library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  }
  if (library == NULL) return;
  bool found = find(library, "curl_global_init", &curl.global_init) &&
               find(library, "curl_easy_init", &curl.easy_init) &&
               find(library, "curl_easy_cleanup", &curl.easy_cleanup) &&
               find(library, "curl_easy_reset", &curl.easy_reset) &&
               find(library, "curl_easy_setopt", &curl.easy_setopt) &&
               find(library, "curl_easy_perform", &curl.easy_perform) &&
               find(library, "curl_easy_getinfo", &curl.easy_getinfo) &&
               find(library, "curl_easy_strerror", &curl.easy_strerror) &&
               find(library, "curl_slist_append", &curl.slist_append) &&
               find(library, "curl_slist_free_all", &curl.slist_free_all);
  curl.is_ready = found && curl.global_init(GLOBAL_DEFAULT) == 0;
}

bool ccurl_is_available(void) {
  pthread_once(&once, load);
  return curl.is_ready;
}

struct ccurl_connection {
  CURL *handle;
  uint8_t *body;
  size_t length;
  size_t capacity;
  size_t limit;
  bool is_too_large;
  int64_t retry_after;
};

ccurl_connection *ccurl_open(void) {
  if (!ccurl_is_available()) return NULL;
  ccurl_connection *connection = calloc(1, sizeof *connection);
  if (connection == NULL) return NULL;
  connection->handle = curl.easy_init();
  if (connection->handle == NULL) {
    free(connection);
    return NULL;
  }
  return connection;
}

void ccurl_close(ccurl_connection *connection) {
  if (connection == NULL) return;
  curl.easy_cleanup(connection->handle);
  free(connection->body);
  free(connection);
}

// Returns the number of bytes taken; less than was given stops the request.
static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  ccurl_connection *connection = context;
  size_t added = size * count;
  if (added > connection->limit - connection->length) {
    connection->is_too_large = true;
    return 0;
  }
  if (added > connection->capacity - connection->length) {
    size_t wanted = connection->capacity < 65536 ? 65536 : connection->capacity * 2;
    if (wanted < connection->length + added) wanted = connection->length + added;
    uint8_t *grown = realloc(connection->body, wanted);
    if (grown == NULL) return 0;
    connection->body = grown;
    connection->capacity = wanted;
  }
  if (added > 0) memcpy(connection->body + connection->length, bytes, added);
  connection->length += added;
  return added;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *context) {
  static const char name[] = "retry-after:";
  ccurl_connection *connection = context;
  size_t length = size * count;
  size_t at = sizeof name - 1;
  if (length > at && strncasecmp(bytes, name, at) == 0) {
    while (at < length && bytes[at] == ' ') at++;
    int64_t seconds = -1;
    // A date there is passed over: the delays of our own are then used.
    while (at < length && bytes[at] >= '0' && bytes[at] <= '9' && seconds < 100000) {
      seconds = (seconds < 0 ? 0 : seconds * 10) + (bytes[at++] - '0');
    }
    connection->retry_after = seconds;
  }
  return length;
}

static ccurl_outcome outcome(CURLcode code, const ccurl_connection *connection) {
  if (connection->is_too_large) return CCURL_TOO_LARGE;
  switch (code) {
  case 0: return CCURL_DONE;
  case 1:
  case 3: return CCURL_BAD_ADDRESS;
  case 5:
  case 6:
  case 7: return CCURL_CANNOT_CONNECT;
  case 28: return CCURL_TIMED_OUT;
  default: return CCURL_FAILED;
  }
}

void ccurl_post(
  ccurl_connection *connection, const char *address, const char *const *headers, size_t header_count,
  const uint8_t *body, size_t length, bool without_proxy, int64_t connect_milliseconds, int64_t total_milliseconds, size_t limit,
  ccurl_answer *answer) {
  memset(answer, 0, sizeof *answer);
  answer->retry_after = -1;
  connection->length = 0;
  connection->limit = limit;
  connection->is_too_large = false;
  connection->retry_after = -1;
  struct curl_slist *list = NULL;
  for (size_t i = 0; i < header_count; i++) {
    struct curl_slist *longer = curl.slist_append(list, headers[i]);
    if (longer != NULL) list = longer;
  }
  CURL *handle = connection->handle;
  curl.easy_reset(handle);
  char message[256] = "";
  curl.easy_setopt(handle, OPTION_ERROR_BUFFER, message);
  curl.easy_setopt(handle, OPTION_NO_SIGNAL, 1L);
  curl.easy_setopt(handle, OPTION_FOLLOW_LOCATION, 0L);
  curl.easy_setopt(handle, OPTION_PROTOCOLS, (long)PROTOCOLS_HTTP_AND_HTTPS);
  if (without_proxy) curl.easy_setopt(handle, OPTION_NO_PROXY, "*");
  curl.easy_setopt(handle, OPTION_URL, address);
  curl.easy_setopt(handle, OPTION_HTTP_HEADER, list);
  curl.easy_setopt(handle, OPTION_POST_FIELD_SIZE_LARGE, (int64_t)length);
  curl.easy_setopt(handle, OPTION_POST_FIELDS, (const char *)body);
  curl.easy_setopt(handle, OPTION_CONNECT_TIMEOUT_MS, (long)connect_milliseconds);
  curl.easy_setopt(handle, OPTION_TIMEOUT_MS, (long)total_milliseconds);
  curl.easy_setopt(handle, OPTION_WRITE_FUNCTION, take_body);
  curl.easy_setopt(handle, OPTION_WRITE_DATA, connection);
  curl.easy_setopt(handle, OPTION_HEADER_FUNCTION, take_header);
  curl.easy_setopt(handle, OPTION_HEADER_DATA, connection);
  CURLcode code = curl.easy_perform(handle);
  long status = 0;
  curl.easy_getinfo(handle, INFO_RESPONSE_CODE, &status);
  // The buffer is gone when this function is.
  curl.easy_setopt(handle, OPTION_ERROR_BUFFER, NULL);
  curl.slist_free_all(list);
  answer->outcome = outcome(code, connection);
  answer->status = status;
  answer->body = connection->body;
  answer->length = connection->length;
  answer->retry_after = connection->retry_after;
  strncpy(answer->message, message[0] != '\0' ? message : curl.easy_strerror(code), sizeof answer->message - 1);
}
