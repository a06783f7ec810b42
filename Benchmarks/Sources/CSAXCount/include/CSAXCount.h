#ifndef DRAGOMAN_CSAXCOUNT_H
#define DRAGOMAN_CSAXCOUNT_H
#include <stdint.h>

// What a program in C finds in a TMX file that only counts, with libxml2's SAX2 parser in pieces of 256 KiB.
typedef struct {
  int64_t bytes, units, variants, segments, attributes, text_bytes;
} csax_counts;

// Returns 0, or libxml2's number of the fault; -1 for a file that cannot be opened.
int csax_count(const char *path, csax_counts *counts);

#endif
