// For clock_gettime in strict C11.
#define _POSIX_C_SOURCE 200809L

#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/uregex.h>
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

struct cicu_regex {
  URegularExpression *regex;
  UText *text;
  int64_t deadline;
  uint32_t steps;
};

static bool is_late(const struct cicu_regex *regex) {
  if (regex->deadline == 0) return false;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec > regex->deadline;
}

// Inside a match, every ten thousand steps or so.
static UBool goes_on_matching(const void *context, int32_t steps) {
  (void)steps;
  return !is_late(context);
}

// Between attempts at a match, at every place of the text: the clock is asked now and then.
static UBool goes_on_finding(const void *context, int64_t place) {
  (void)place;
  struct cicu_regex *regex = (struct cicu_regex *)context;
  return (++regex->steps & 255) != 0 || !is_late(regex);
}

cicu_regex *cicu_regex_open(const uint8_t *pattern, int32_t length, bool ignores_case, const char **fault) {
  UErrorCode status = U_ZERO_ERROR;
  *fault = "U_MEMORY_ALLOCATION_ERROR";
  utf16 units;
  if (!utf16_from_utf8(&units, pattern, length, 0)) return NULL;
  cicu_regex *made = calloc(1, sizeof(cicu_regex));
  if (!made) {
    free(units.units);
    return NULL;
  }
  uint32_t flags = UREGEX_DOTALL | (ignores_case ? UREGEX_CASE_INSENSITIVE : 0);
  made->regex = uregex_open(units.units, units.length, flags, NULL, &status);
  free(units.units);
  if (U_SUCCESS(status)) uregex_setMatchCallback(made->regex, goes_on_matching, made, &status);
  if (U_SUCCESS(status)) uregex_setFindProgressCallback(made->regex, goes_on_finding, made, &status);
  if (U_SUCCESS(status)) return made;
  *fault = u_errorName(status);
  cicu_regex_close(made);
  return NULL;
}

void cicu_regex_close(cicu_regex *regex) {
  if (!regex) return;
  uregex_close(regex->regex);
  if (regex->text) utext_close(regex->text);
  free(regex);
}

bool cicu_regex_set_text(cicu_regex *regex, const uint8_t *text, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  regex->text = utext_openUTF8(regex->text, (const char *)text, length, &status);
  uregex_setUText(regex->regex, regex->text, &status);
  return U_SUCCESS(status);
}

void cicu_regex_set_deadline(cicu_regex *regex, int64_t nanoseconds) { regex->deadline = nanoseconds; }

static int32_t found(UBool is_match, UErrorCode status) { return U_FAILURE(status) ? -1 : is_match ? 1 : 0; }

int32_t cicu_regex_find(cicu_regex *regex, int64_t from) {
  UErrorCode status = U_ZERO_ERROR;
  UBool is_match = uregex_find64(regex->regex, from, &status);
  return found(is_match, status);
}

int32_t cicu_regex_find_next(cicu_regex *regex) {
  UErrorCode status = U_ZERO_ERROR;
  UBool is_match = uregex_findNext(regex->regex, &status);
  return found(is_match, status);
}

int32_t cicu_regex_matches(cicu_regex *regex) {
  UErrorCode status = U_ZERO_ERROR;
  UBool is_match = uregex_matches64(regex->regex, -1, &status);
  return found(is_match, status);
}

int32_t cicu_regex_group_count(cicu_regex *regex) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = uregex_groupCount(regex->regex, &status);
  return U_FAILURE(status) ? 0 : count;
}

int32_t cicu_regex_group_named(cicu_regex *regex, const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t number = uregex_groupNumberFromCName(regex->regex, name, -1, &status);
  return U_FAILURE(status) ? -1 : number;
}

int64_t cicu_regex_start(cicu_regex *regex, int32_t group) {
  UErrorCode status = U_ZERO_ERROR;
  int64_t place = uregex_start64(regex->regex, group, &status);
  return U_FAILURE(status) ? -1 : place;
}

int64_t cicu_regex_end(cicu_regex *regex, int32_t group) {
  UErrorCode status = U_ZERO_ERROR;
  int64_t place = uregex_end64(regex->regex, group, &status);
  return U_FAILURE(status) ? -1 : place;
}

enum { pivot_capacity = 2048 };

struct cicu_decoder {
  UConverter *source;
  UConverter *target;
  UChar pivot[pivot_capacity];
};

cicu_decoder *cicu_decoder_open(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  cicu_decoder *decoder = calloc(1, sizeof(cicu_decoder));
  if (!decoder) return NULL;
  decoder->source = ucnv_open(name, &status);
  decoder->target = ucnv_open("UTF-8", &status);
  if (decoder->source) ucnv_setToUCallBack(decoder->source, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  if (U_FAILURE(status)) {
    cicu_decoder_close(decoder);
    return NULL;
  }
  return decoder;
}

void cicu_decoder_close(cicu_decoder *decoder) {
  if (!decoder) return;
  ucnv_close(decoder->source);
  ucnv_close(decoder->target);
  free(decoder);
}

cicu_decoding cicu_decode(
    cicu_decoder *decoder, const uint8_t *bytes, int64_t length, bool is_last, uint8_t *out, int64_t capacity,
    int64_t *consumed, int64_t *produced) {
  const char *source = (const char *)bytes;
  const char *source_end = source + length;
  char *target = (char *)out;
  char *target_end = target + capacity;
  cicu_decoding outcome = CICU_FULL;
  // A UTF-16 unit becomes three bytes at most, and half a pair may wait from before.
  while (outcome == CICU_FULL && target_end - target >= 3 * pivot_capacity + 4) {
    UErrorCode status = U_ZERO_ERROR;
    UErrorCode writing = U_ZERO_ERROR;
    UChar *units = decoder->pivot;
    ucnv_toUnicode(
        decoder->source, &units, decoder->pivot + pivot_capacity, &source, source_end, NULL, is_last, &status);
    const UChar *made = decoder->pivot;
    ucnv_fromUnicode(decoder->target, &target, target_end, &made, units, NULL, false, &writing);
    if (U_FAILURE(writing)) {
      outcome = CICU_FAILED;
      break;
    }
    switch (status) {
      case U_BUFFER_OVERFLOW_ERROR: break;
      case U_INVALID_CHAR_FOUND:
      case U_ILLEGAL_CHAR_FOUND:
      case U_TRUNCATED_CHAR_FOUND:
      case U_ILLEGAL_ESCAPE_SEQUENCE:
      case U_UNSUPPORTED_ESCAPE_SEQUENCE: outcome = CICU_ILLEGAL; break;
      default: outcome = U_FAILURE(status) ? CICU_FAILED : CICU_DECODED;
    }
  }
  *consumed = source - (const char *)bytes;
  *produced = target - (char *)out;
  return outcome;
}

const char *cicu_encoding_name(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  const char *standard = ucnv_getStandardName(name, "MIME", &status);
  if (U_SUCCESS(status) && standard) return standard;
  status = U_ZERO_ERROR;
  standard = ucnv_getStandardName(name, "IANA", &status);
  return U_SUCCESS(status) ? standard : NULL;
}

int32_t cicu_guess_encoding(const uint8_t *bytes, int32_t length, char *name, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t confidence = -1;
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, (const char *)bytes, length, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  if (U_SUCCESS(status) && match) {
    const char *found = ucsdet_getName(match, &status);
    int32_t sureness = ucsdet_getConfidence(match, &status);
    if (U_SUCCESS(status) && found && (int32_t)strlen(found) < capacity) {
      strcpy(name, found);
      confidence = sureness;
    }
  }
  ucsdet_close(detector);
  return confidence;
}

int32_t cicu_likely_tag(const char *tag, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char locale[ULOC_FULLNAME_CAPACITY], full[ULOC_FULLNAME_CAPACITY];
  uloc_forLanguageTag(tag, locale, sizeof locale, NULL, &status);
  uloc_addLikelySubtags(locale, full, sizeof full, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return -1;
  int32_t length = uloc_toLanguageTag(full, out, capacity, true, &status);
  return U_FAILURE(status) || length >= capacity ? -1 : length;
}

const char *cicu_version(void) { return U_ICU_VERSION; }
