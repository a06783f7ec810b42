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

// Regular expressions over UTF-8; all places are byte offsets.
typedef struct cicu_regex cicu_regex;
// A dot matches line ends too. Where the pattern does not compile: NULL, with ICU's name of the fault.
cicu_regex *cicu_regex_open(const uint8_t *pattern, int32_t length, bool ignores_case, const char **fault);
void cicu_regex_close(cicu_regex *regex);
// The text must outlive the searches.
bool cicu_regex_set_text(cicu_regex *regex, const uint8_t *text, int64_t length);
// A search gives up at this time of the monotonic clock; 0 for never.
void cicu_regex_set_deadline(cicu_regex *regex, int64_t nanoseconds);
// The first match at or behind a place: 1 found, 0 none, -1 given up for want of time or memory.
int32_t cicu_regex_find(cicu_regex *regex, int64_t from);
// The next match behind the last.
int32_t cicu_regex_find_next(cicu_regex *regex);
// Whether the whole text matches; as cicu_regex_find.
int32_t cicu_regex_matches(cicu_regex *regex);
// How many groups the pattern has, and the number of the one that bears a name (ASCII); -1 where none does.
int32_t cicu_regex_group_count(cicu_regex *regex);
int32_t cicu_regex_group_named(cicu_regex *regex, const char *name);
// Of a group of the last match, 0 being the whole match; -1 if there is none or the group took no part.
int64_t cicu_regex_start(cicu_regex *regex, int32_t group);
int64_t cicu_regex_end(cicu_regex *regex, int32_t group);

// Text in another encoding made into UTF-8.
typedef struct cicu_decoder cicu_decoder;
// By any name that ICU knows for the encoding; NULL for others.
cicu_decoder *cicu_decoder_open(const char *name);
void cicu_decoder_close(cicu_decoder *decoder);
typedef enum { CICU_DECODED = 0, CICU_FULL = 1, CICU_ILLEGAL = 2, CICU_FAILED = 3 } cicu_decoding;
// Decodes on from where it stopped. Behind CICU_ILLEGAL stands a sequence that is no character, which counts as consumed.
cicu_decoding cicu_decode(
    cicu_decoder *decoder, const uint8_t *bytes, int64_t length, bool is_last, uint8_t *out, int64_t capacity,
    int64_t *consumed, int64_t *produced);
// The name by which the Internet knows an encoding, such as "windows-1254"; NULL where ICU does not know it.
const char *cicu_encoding_name(const char *name);
// The likeliest encoding of some bytes: writes its name, and returns how sure it is, 0…100; -1 where nothing fits.
int32_t cicu_guess_encoding(const uint8_t *bytes, int32_t length, char *name, int32_t capacity);

// The tag of a language with its likely script and region, such as "az-Latn-AZ" for "az": writes it, and returns its length;
// -1 where ICU knows none.
int32_t cicu_likely_tag(const char *tag, char *out, int32_t capacity);

// What a locale itself calls regions, languages and cities, table by table (CLDR's display names). What it leaves to its
// parent is asked for there.
typedef enum {
  CICU_REGIONS = 0,
  CICU_REGIONS_SHORT = 1,
  CICU_REGIONS_VARIANT = 2,
  CICU_LANGUAGES = 3,
  CICU_LANGUAGES_SHORT = 4,
  CICU_LANGUAGES_VARIANT = 5,
  CICU_CITIES = 6
} cicu_name_table;
typedef struct cicu_names cicu_names;
// By ICU's name of a locale, such as "az_Cyrl"; NULL where it has no such table of its own.
cicu_names *cicu_names_open(const char *locale, cicu_name_table table);
void cicu_names_close(cicu_names *names);
// The next code and its name in UTF-8, both valid until the next call; false at the end. A city's code is its time zone with
// colons for slashes.
bool cicu_names_next(cicu_names *names, const char **code, const uint8_t **name, int32_t *length);
// Writes the locale to which another falls back, and returns its length; 0 where only the root is left, -1 on an error.
int32_t cicu_parent_locale(const char *locale, char *out, int32_t capacity);
// The time zones of places, each once, such as "Africa/Abidjan".
typedef struct cicu_zones cicu_zones;
cicu_zones *cicu_zones_open(void);
void cicu_zones_close(cicu_zones *zones);
// Valid until the next call; NULL at the end.
const char *cicu_zones_next(cicu_zones *zones);

// Numbers as a language writes them: in words by its rules (UTS 35, part 3, Rule-Based Number Formatting), or short with the
// word or sign of a scale ("2 Mio.", "2 millions").
typedef enum { CICU_SPELLOUT = 0, CICU_COMPACT_SHORT = 1, CICU_COMPACT_LONG = 2 } cicu_number_style;
typedef struct cicu_number_format cicu_number_format;
cicu_number_format *cicu_number_format_open(const char *locale, cicu_number_style style);
void cicu_number_format_close(cicu_number_format *format);
// The locale whose rules these are, which is another one where ICU has none for that asked for; NULL where it is not known.
const char *cicu_number_format_locale(const cicu_number_format *format);
// The names of the sets of rules, with semicolons between.
int64_t cicu_number_format_rule_sets(cicu_number_format *format, uint8_t *out, int32_t capacity);
// Whether there is such a set of rules, which is used from now on.
bool cicu_number_format_use(cicu_number_format *format, const char *rule_set);
int64_t cicu_number_format_write(cicu_number_format *format, int64_t value, uint8_t *out, int32_t capacity);

// The names of months and weekdays, in a date and standing alone, whole and short.
typedef enum {
  CICU_MONTHS = 0,
  CICU_MONTHS_ALONE = 1,
  CICU_MONTHS_SHORT = 2,
  CICU_MONTHS_SHORT_ALONE = 3,
  CICU_WEEKDAYS = 4,
  CICU_WEEKDAYS_ALONE = 5,
  CICU_WEEKDAYS_SHORT = 6,
  CICU_WEEKDAYS_SHORT_ALONE = 7
} cicu_calendar_names;
typedef struct cicu_calendar cicu_calendar;
cicu_calendar *cicu_calendar_open(const char *locale);
void cicu_calendar_close(cicu_calendar *calendar);
// Months count from 0, January; weekdays from 1, Sunday.
int64_t cicu_calendar_name(
    const cicu_calendar *calendar, cicu_calendar_names names, int32_t index, uint8_t *out, int32_t capacity);
// The short form of dates, such as "dd/MM/y HH:mm".
int64_t cicu_calendar_short_pattern(const cicu_calendar *calendar, uint8_t *out, int32_t capacity);

// ICU's own version, such as "72.1".
const char *cicu_version(void);

#if defined(__cplusplus)
}
#endif

#endif
