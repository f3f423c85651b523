// mallopt of glibc, which is no part of Swift's module for it; elsewhere it does nothing.
#ifdef __linux__
#include <malloc.h>
#endif

static inline void cmalloc_set_arenas(int count) {
#ifdef M_ARENA_MAX
    mallopt(M_ARENA_MAX, count);
#else
    (void)count;
#endif
}
