// CLDR's display names, from ICU's resource bundles (unicode/ures.h).
#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

struct cicu_names {
  UResourceBundle *table;
  // Used again for each name, as making one costs more than reading it.
  UResourceBundle *entry;
  UResourceBundle *inner;
  bool is_nested;
  char text[512];
};

// Where ICU's data files have a table: the package and the key in it.
static const struct {
  const char *package;
  const char *key;
} name_tables[] = {
    [CICU_REGIONS] = {U_ICUDATA_NAME "-region", "Countries"},
    [CICU_REGIONS_SHORT] = {U_ICUDATA_NAME "-region", "Countries%short"},
    [CICU_REGIONS_VARIANT] = {U_ICUDATA_NAME "-region", "Countries%variant"},
    [CICU_LANGUAGES] = {U_ICUDATA_NAME "-lang", "Languages"},
    [CICU_LANGUAGES_SHORT] = {U_ICUDATA_NAME "-lang", "Languages%short"},
    [CICU_LANGUAGES_VARIANT] = {U_ICUDATA_NAME "-lang", "Languages%variant"},
    [CICU_CITIES] = {U_ICUDATA_NAME "-zone", "zoneStrings"},
};

cicu_names *cicu_names_open(const char *locale, cicu_name_table table) {
  if ((size_t)table >= sizeof name_tables / sizeof name_tables[0]) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *bundle = ures_openDirect(name_tables[table].package, locale, &status);
  UResourceBundle *found = ures_getByKey(bundle, name_tables[table].key, NULL, &status);
  ures_close(bundle);
  cicu_names *made = U_SUCCESS(status) ? calloc(1, sizeof(cicu_names)) : NULL;
  if (!made) {
    ures_close(found);
    return NULL;
  }
  made->table = found;
  made->is_nested = table == CICU_CITIES;
  return made;
}

void cicu_names_close(cicu_names *names) {
  if (!names) return;
  ures_close(names->inner);
  ures_close(names->entry);
  ures_close(names->table);
  free(names);
}

bool cicu_names_next(cicu_names *names, const char **code, const uint8_t **name, int32_t *length) {
  while (ures_hasNext(names->table)) {
    UErrorCode status = U_ZERO_ERROR;
    names->entry = ures_getNextResource(names->table, names->entry, &status);
    if (U_FAILURE(status)) return false;
    const UResourceBundle *found = names->entry;
    if (names->is_nested) {
      // The exemplar city; zones that are no places have none.
      names->inner = ures_getByKey(names->entry, "ec", names->inner, &status);
      found = names->inner;
    }
    if (U_FAILURE(status) || ures_getType(found) != URES_STRING) continue;
    int32_t needed = (int32_t)sizeof names->text;
    const char *made = ures_getUTF8String(found, names->text, &needed, true, &status);
    *code = ures_getKey(names->entry);
    if (U_FAILURE(status) || !made || !*code) continue;
    *name = (const uint8_t *)made;
    *length = needed;
    return true;
  }
  return false;
}

int32_t cicu_parent_locale(const char *locale, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *bundle = ures_openDirect(NULL, locale, &status);
  int32_t length = 0;
  const UChar *named = ures_getStringByKey(bundle, "%%Parent", &length, &status);
  if (U_SUCCESS(status) && length < capacity) {
    u_UCharsToChars(named, out, length);
    out[length] = 0;
  } else {
    status = U_ZERO_ERROR;
    length = uloc_getParent(locale, out, capacity, &status);
  }
  ures_close(bundle);
  if (U_FAILURE(status) || length >= capacity) return -1;
  return strcmp(out, "root") == 0 ? 0 : length;
}

struct cicu_zones {
  UEnumeration *names;
};

cicu_zones *cicu_zones_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *names = ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, NULL, NULL, &status);
  cicu_zones *made = U_SUCCESS(status) ? calloc(1, sizeof(cicu_zones)) : NULL;
  if (!made) {
    uenum_close(names);
    return NULL;
  }
  made->names = names;
  return made;
}

void cicu_zones_close(cicu_zones *zones) {
  if (!zones) return;
  uenum_close(zones->names);
  free(zones);
}

const char *cicu_zones_next(cicu_zones *zones) {
  UErrorCode status = U_ZERO_ERROR;
  const char *name = uenum_next(zones->names, NULL, &status);
  return U_SUCCESS(status) ? name : NULL;
}
