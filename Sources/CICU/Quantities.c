// Numbers in words and the names of months and weekdays (unicode/unum.h, unicode/udat.h).
#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

enum { most_units = 8192 };

static int64_t written(const UChar *units, int32_t count, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = 0;
  u_strToUTF8WithSub((char *)out, capacity, &needed, units, count, 0xFFFD, NULL, &status);
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : needed;
}

struct cicu_number_format {
  UNumberFormat *format;
  UChar units[most_units];
};

cicu_number_format *cicu_number_format_open(const char *locale, cicu_number_style style) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatStyle chosen = style == CICU_SPELLOUT        ? UNUM_SPELLOUT
                              : style == CICU_COMPACT_SHORT ? UNUM_DECIMAL_COMPACT_SHORT
                                                            : UNUM_DECIMAL_COMPACT_LONG;
  cicu_number_format *made = calloc(1, sizeof(cicu_number_format));
  if (!made) return NULL;
  made->format = unum_open(chosen, NULL, 0, locale, NULL, &status);
  if (U_SUCCESS(status)) return made;
  cicu_number_format_close(made);
  return NULL;
}

void cicu_number_format_close(cicu_number_format *format) {
  if (!format) return;
  unum_close(format->format);
  free(format);
}

const char *cicu_number_format_locale(const cicu_number_format *format) {
  UErrorCode status = U_ZERO_ERROR;
  const char *locale = unum_getLocaleByType(format->format, ULOC_ACTUAL_LOCALE, &status);
  return U_SUCCESS(status) ? locale : NULL;
}

int64_t cicu_number_format_rule_sets(cicu_number_format *format, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = unum_getTextAttribute(format->format, UNUM_PUBLIC_RULESETS, format->units, most_units, &status);
  return U_FAILURE(status) || count > most_units ? -1 : written(format->units, count, out, capacity);
}

bool cicu_number_format_use(cicu_number_format *format, const char *rule_set) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[128];
  int32_t length = 0;
  u_strFromUTF8(name, 128, &length, rule_set, -1, &status);
  unum_setTextAttribute(format->format, UNUM_DEFAULT_RULESET, name, length, &status);
  return U_SUCCESS(status);
}

int64_t cicu_number_format_write(cicu_number_format *format, int64_t value, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = unum_formatInt64(format->format, value, format->units, most_units, NULL, &status);
  return U_FAILURE(status) || count > most_units ? -1 : written(format->units, count, out, capacity);
}

struct cicu_calendar {
  UDateFormat *format;
};

cicu_calendar *cicu_calendar_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  cicu_calendar *made = calloc(1, sizeof(cicu_calendar));
  if (!made) return NULL;
  made->format = udat_open(UDAT_SHORT, UDAT_SHORT, locale, NULL, 0, NULL, 0, &status);
  if (U_SUCCESS(status)) return made;
  cicu_calendar_close(made);
  return NULL;
}

void cicu_calendar_close(cicu_calendar *calendar) {
  if (!calendar) return;
  udat_close(calendar->format);
  free(calendar);
}

static const UDateFormatSymbolType symbols[] = {
    [CICU_MONTHS] = UDAT_MONTHS,
    [CICU_MONTHS_ALONE] = UDAT_STANDALONE_MONTHS,
    [CICU_MONTHS_SHORT] = UDAT_SHORT_MONTHS,
    [CICU_MONTHS_SHORT_ALONE] = UDAT_STANDALONE_SHORT_MONTHS,
    [CICU_WEEKDAYS] = UDAT_WEEKDAYS,
    [CICU_WEEKDAYS_ALONE] = UDAT_STANDALONE_WEEKDAYS,
    [CICU_WEEKDAYS_SHORT] = UDAT_SHORT_WEEKDAYS,
    [CICU_WEEKDAYS_SHORT_ALONE] = UDAT_STANDALONE_SHORT_WEEKDAYS,
};

int64_t cicu_calendar_name(
    const cicu_calendar *calendar, cicu_calendar_names names, int32_t index, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[256];
  if ((size_t)names >= sizeof symbols / sizeof symbols[0]) return -1;
  int32_t count = udat_getSymbols(calendar->format, symbols[names], index, units, 256, &status);
  return U_FAILURE(status) || count > 256 ? -1 : written(units, count, out, capacity);
}

int64_t cicu_calendar_short_pattern(const cicu_calendar *calendar, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[256];
  int32_t count = udat_toPattern(calendar->format, false, units, 256, &status);
  return U_FAILURE(status) || count > 256 ? -1 : written(units, count, out, capacity);
}
