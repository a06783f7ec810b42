#ifndef DRAGOMAN_CARCHIVE_SHIM_H
#define DRAGOMAN_CARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>
#endif
