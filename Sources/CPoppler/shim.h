// Poppler's GLib interface and the cairo surface it draws on.
#pragma once
#include <poppler.h>
#include <cairo.h>
#include <gio/gio.h>
