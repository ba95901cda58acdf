// A hint to the processor, which Swift has no word for.
#pragma once

/// Begins to fetch the memory at an address that will be read soon. Never faults, and changes nothing but time.
static inline void marsad_prefetch(const void *address) { __builtin_prefetch(address); }
