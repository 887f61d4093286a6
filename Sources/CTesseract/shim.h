// Leptonica and Tesseract stand in one module: capi.h only forward-declares Pix,
// and two modules would give Swift two incompatible types of that name.
#pragma once
#include <leptonica/allheaders.h>
#include <tesseract/capi.h>
