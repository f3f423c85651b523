// What glibc takes ahead of its use, in functions that are no part of Swift's module for it; elsewhere they do nothing.
#ifdef __linux__
#include <malloc.h>
#include <pthread.h>
#endif

static inline void cmalloc_set_arenas(int count) {
#ifdef M_ARENA_MAX
    mallopt(M_ARENA_MAX, count);
#else
    (void)count;
#endif
}

#ifdef __GLIBC__
// Declared by glibc itself for programs of _GNU_SOURCE alone.
extern int pthread_setattr_default_np(const pthread_attr_t *attributes);
#endif

// What each thread reserves for its stack that is not told otherwise, in bytes.
static inline void cmalloc_set_stack_size(size_t size) {
#ifdef __GLIBC__
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0) return;
    pthread_attr_setstacksize(&attributes, size);
    pthread_setattr_default_np(&attributes);
    pthread_attr_destroy(&attributes);
#else
    (void)size;
#endif
}
