#include "CLexiconData.h"

// `make` writes Data/lexicon.bin before it builds the programs; a bare `swift build` goes without and the programs then ask for --lexicon.
#if __has_embed("Data/lexicon.bin") == 1
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char lexicon[] __attribute__((aligned(64))) = {
#embed "Data/lexicon.bin"
};

const unsigned char *marsad_lexicon_bytes(void) { return lexicon; }
size_t marsad_lexicon_size(void) { return sizeof lexicon; }
#else
const unsigned char *marsad_lexicon_bytes(void) { return NULL; }
size_t marsad_lexicon_size(void) { return 0; }
#endif
