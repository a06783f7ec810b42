#ifndef DRAGOMAN_CLIBXML2_SHIM_H
#define DRAGOMAN_CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, and its headers then bring in those of the system's ICU, which contradict the
// ones of Foundation's own copy. Without this word they stay out. It changes the layout of xmlCharEncodingHandler only,
// which must therefore not be looked into from here.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <libxml/encoding.h>
#include <libxml/dict.h>
#include <libxml/tree.h>
#include <libxml/HTMLparser.h>
#endif
