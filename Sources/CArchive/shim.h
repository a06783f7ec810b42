#ifndef DRAGOMAN_CARCHIVE_SHIM_H
#define DRAGOMAN_CARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

/* A macro, which Swift does not see. 16 more than the largest window: gzip, with its checks of length and CRC. */
static inline int dragoman_inflate_gzip(z_stream *stream) { return inflateInit2(stream, 16 + MAX_WBITS); }
#endif
