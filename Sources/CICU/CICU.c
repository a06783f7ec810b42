#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

// UTF-16 text that frees itself where the caller says so.
typedef struct {
  UChar *units;
  int32_t length;
} utf16;

static bool utf16_from_utf8(utf16 *made, const uint8_t *text, int32_t length, int32_t room) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t capacity = length + room + 1;
  made->units = malloc(sizeof(UChar) * (size_t)capacity);
  if (!made->units) return false;
  u_strFromUTF8WithSub(
      made->units, capacity, &made->length, (const char *)text, length, 0xFFFD, NULL, &status);
  if (U_FAILURE(status)) {
    free(made->units);
    return false;
  }
  return true;
}

static int64_t utf8_from_utf16(const UChar *units, int32_t count, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = 0;
  u_strToUTF8WithSub((char *)out, capacity, &needed, units, count, 0xFFFD, NULL, &status);
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return -1;
  return needed;
}

int64_t cicu_normalize(cicu_normal_form form, const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = form == CICU_NFC   ? unorm2_getNFCInstance(&status)
                                   : form == CICU_NFD ? unorm2_getNFDInstance(&status)
                                                      : unorm2_getNFKCInstance(&status);
  utf16 source;
  if (U_FAILURE(status) || !utf16_from_utf8(&source, text, length, 0)) return -1;
  int32_t needed = unorm2_normalize(normalizer, source.units, source.length, NULL, 0, &status);
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
    free(source.units);
    return -1;
  }
  status = U_ZERO_ERROR;
  UChar *result = malloc(sizeof(UChar) * ((size_t)needed + 1));
  int64_t bytes = -1;
  if (result) {
    needed = unorm2_normalize(normalizer, source.units, source.length, result, needed + 1, &status);
    if (U_SUCCESS(status)) bytes = utf8_from_utf16(result, needed, out, capacity);
  }
  free(result);
  free(source.units);
  return bytes;
}

cicu_case_map *cicu_case_map_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap *map = ucasemap_open(locale, 0, &status);
  return U_SUCCESS(status) ? (cicu_case_map *)map : NULL;
}

void cicu_case_map_close(cicu_case_map *map) { ucasemap_close((UCaseMap *)map); }

static int64_t case_result(int32_t needed, UErrorCode status) {
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : needed;
}

int64_t cicu_lowercase(const cicu_case_map *map, const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed =
      ucasemap_utf8ToLower((const UCaseMap *)map, (char *)out, capacity, (const char *)text, length, &status);
  return case_result(needed, status);
}

int64_t cicu_uppercase(const cicu_case_map *map, const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed =
      ucasemap_utf8ToUpper((const UCaseMap *)map, (char *)out, capacity, (const char *)text, length, &status);
  return case_result(needed, status);
}

int32_t cicu_category(uint32_t scalar) { return u_charType((UChar32)scalar); }
int32_t cicu_digit_value(uint32_t scalar) { return u_charDigitValue((UChar32)scalar); }

uint32_t cicu_script(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript((UChar32)scalar, &status);
  const char *name = U_SUCCESS(status) ? uscript_getShortName(script) : NULL;
  if (!name || strlen(name) != 4) return 0;
  return (uint32_t)(uint8_t)name[0] << 24 | (uint32_t)(uint8_t)name[1] << 16 | (uint32_t)(uint8_t)name[2] << 8 |
         (uint32_t)(uint8_t)name[3];
}

struct cicu_break {
  UBreakIterator *iterator;
  UText *text;
};

cicu_break *cicu_break_open(cicu_break_kind kind, const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIteratorType type = kind == CICU_BREAK_WORD       ? UBRK_WORD
                            : kind == CICU_BREAK_SENTENCE ? UBRK_SENTENCE
                                                          : UBRK_CHARACTER;
  cicu_break *made = calloc(1, sizeof(cicu_break));
  if (!made) return NULL;
  made->iterator = ubrk_open(type, locale, NULL, 0, &status);
  if (U_FAILURE(status)) {
    free(made);
    return NULL;
  }
  return made;
}

void cicu_break_close(cicu_break *iterator) {
  if (!iterator) return;
  ubrk_close(iterator->iterator);
  if (iterator->text) utext_close(iterator->text);
  free(iterator);
}

bool cicu_break_set_text(cicu_break *iterator, const uint8_t *text, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  iterator->text = utext_openUTF8(iterator->text, (const char *)text, length, &status);
  ubrk_setUText(iterator->iterator, iterator->text, &status);
  if (U_FAILURE(status)) return false;
  ubrk_first(iterator->iterator);
  return true;
}

int64_t cicu_break_next(cicu_break *iterator) {
  int32_t next = ubrk_next(iterator->iterator);
  return next == UBRK_DONE ? -1 : next;
}

int32_t cicu_break_word_class(cicu_break *iterator) { return ubrk_getRuleStatus(iterator->iterator) / 100; }

cicu_transliterator *cicu_transliterator_open(const char *identifier) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[256];
  int32_t length = 0;
  u_strFromUTF8(name, 256, &length, identifier, -1, &status);
  if (U_FAILURE(status)) return NULL;
  UTransliterator *made = utrans_openU(name, length, UTRANS_FORWARD, NULL, 0, NULL, &status);
  return U_SUCCESS(status) ? (cicu_transliterator *)made : NULL;
}

void cicu_transliterator_close(cicu_transliterator *transliterator) {
  utrans_close((UTransliterator *)transliterator);
}

int64_t cicu_transliterate(
    const cicu_transliterator *transliterator, const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity) {
  // utrans works in place and does not say how much room it needs, so room is given until it is enough.
  for (int32_t room = length * 2 + 64; room < INT32_MAX / 4; room *= 4) {
    UErrorCode status = U_ZERO_ERROR;
    utf16 source;
    if (!utf16_from_utf8(&source, text, length, room)) return -1;
    int32_t limit = source.length;
    utrans_transUChars(
        (const UTransliterator *)transliterator, source.units, &source.length, length + room, 0, &limit, &status);
    int64_t bytes = U_SUCCESS(status) ? utf8_from_utf16(source.units, limit, out, capacity) : -1;
    free(source.units);
    if (status != U_BUFFER_OVERFLOW_ERROR) return bytes;
  }
  return -1;
}

const char *cicu_version(void) { return U_ICU_VERSION; }
