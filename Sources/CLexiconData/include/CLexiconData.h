#ifndef MARSAD_LEXICON_DATA_H
#define MARSAD_LEXICON_DATA_H

#include <stddef.h>

/// The compiled lexicon and the weights, as `marsad-compile` wrote them; without any when the build had no `Data/lexicon.bin`.
const unsigned char *_Nullable marsad_lexicon_bytes(void);

/// How many bytes there are: 0 when the build had none.
size_t marsad_lexicon_size(void);

#endif
