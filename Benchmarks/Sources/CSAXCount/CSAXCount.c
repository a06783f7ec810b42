#include "CSAXCount.h"
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  csax_counts *counts;
  const xmlChar *tu, *tuv, *seg;
} state;

static void start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
    const xmlChar **namespace_list, int attributes, int defaulted, const xmlChar **attribute_list) {
  state *at = context;
  // Names are of libxml2's dictionary: equal names are the same pointer.
  if (name == at->tu) at->counts->units++;
  else if (name == at->tuv) at->counts->variants++;
  else if (name == at->seg) at->counts->segments++;
  at->counts->attributes += attributes;
}

static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {}

static void text(void *context, const xmlChar *bytes, int length) { ((state *)context)->counts->text_bytes += length; }

int csax_count(const char *path, csax_counts *counts) {
  static char buffer[1 << 18];
  memset(counts, 0, sizeof *counts);
  FILE *file = fopen(path, "rb");
  if (!file) return -1;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.characters = handler.ignorableWhitespace = handler.cdataBlock = text;
  state at = {counts, NULL, NULL, NULL};
  xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL);
  xmlCtxtUseOptions(context, XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_HUGE);
  context->userData = &at;
  at.tu = xmlDictLookup(context->dict, (const xmlChar *)"tu", 2);
  at.tuv = xmlDictLookup(context->dict, (const xmlChar *)"tuv", 3);
  at.seg = xmlDictLookup(context->dict, (const xmlChar *)"seg", 3);
  int fault = 0;
  size_t length;
  while (!fault && (length = fread(buffer, 1, sizeof buffer, file)) > 0) {
    counts->bytes += length;
    fault = xmlParseChunk(context, buffer, (int)length, 0);
  }
  if (!fault) fault = xmlParseChunk(context, NULL, 0, 1);
  xmlFreeParserCtxt(context);
  fclose(file);
  return fault;
}
