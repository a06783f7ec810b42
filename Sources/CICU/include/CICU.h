// What the project uses of ICU, behind plain types.
//
// ICU renames its functions with macros that Swift cannot see, and its headers do not go together with Foundation in one
// Swift module. So no ICU type stands here: handles are opaque, texts are UTF-8 bytes, numbers are plain integers.
#ifndef DRAGOMAN_CICU_H
#define DRAGOMAN_CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__cplusplus)
extern "C" {
#endif

// Functions that write text return the length that the whole result needs, in bytes, which may be more than `capacity`:
// then call again with as much room. A negative result is an error of ICU.

typedef enum { CICU_NFC = 0, CICU_NFD = 1, CICU_NFKC = 2 } cicu_normal_form;
int64_t cicu_normalize(cicu_normal_form form, const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity);

// Case by the rules of a language (`az`, `tr`, `lt`, … or `` for the root).
typedef struct cicu_case_map cicu_case_map;
cicu_case_map *cicu_case_map_open(const char *locale);
void cicu_case_map_close(cicu_case_map *map);
int64_t cicu_lowercase(const cicu_case_map *map, const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity);
int64_t cicu_uppercase(const cicu_case_map *map, const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity);

// The general category of a code point, numbered as ICU's UCharCategory does.
int32_t cicu_category(uint32_t scalar);
// The digit's value, or -1.
int32_t cicu_digit_value(uint32_t scalar);
// The ISO 15924 code of a code point's script, four ASCII letters packed big-endian; 0 if there is none.
uint32_t cicu_script(uint32_t scalar);

typedef enum { CICU_BREAK_WORD = 0, CICU_BREAK_SENTENCE = 1, CICU_BREAK_CHARACTER = 2 } cicu_break_kind;
typedef struct cicu_break cicu_break;
cicu_break *cicu_break_open(cicu_break_kind kind, const char *locale);
void cicu_break_close(cicu_break *iterator);
// The text must outlive the iteration.
bool cicu_break_set_text(cicu_break *iterator, const uint8_t *text, int64_t length);
// The next boundary as a byte offset, or -1 at the end.
int64_t cicu_break_next(cicu_break *iterator);
// What stands before the boundary just returned: 0 no word, 1 number, 2 letters, 3 kana, 4 ideographs.
int32_t cicu_break_word_class(cicu_break *iterator);

typedef struct cicu_transliterator cicu_transliterator;
cicu_transliterator *cicu_transliterator_open(const char *identifier);
void cicu_transliterator_close(cicu_transliterator *transliterator);
int64_t cicu_transliterate(
    const cicu_transliterator *transliterator, const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity);

// ICU's own version, such as "72.1".
const char *cicu_version(void);

#if defined(__cplusplus)
}
#endif

#endif
