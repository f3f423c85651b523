// Tells another process the least memory that this one had allocated and not freed since it was asked last: a file that
// both map holds the bytes, and whoever has read them writes the largest number over them.
//
// What the system counts for a process comes and goes with the allocator's free lists, and what is allocated goes up and
// down within a sweep; what is left between two sweeps is what a leak adds to. It is loaded with LD_PRELOAD, over glibc,
// and LIVE_MEMORY names the file, of eight bytes.
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

static _Atomic int64_t live, before_file = INT64_MAX;
static _Atomic int64_t *least = &before_file;

static void *taken(void *memory) {
    live += malloc_usable_size(memory);
    return memory;
}

static void given(size_t size) {
    int64_t now = (live -= size), lowest = *least;
    // A failed exchange reads anew what another thread has found meanwhile.
    while (now < lowest && !atomic_compare_exchange_weak(least, &lowest, now)) {}
}

void *malloc(size_t size) { return taken(__libc_malloc(size)); }
void *calloc(size_t count, size_t size) { return taken(__libc_calloc(count, size)); }
void *memalign(size_t alignment, size_t size) { return taken(__libc_memalign(alignment, size)); }
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void **memory, size_t alignment, size_t size) {
    return (*memory = memalign(alignment, size)) ? 0 : ENOMEM;
}

void *realloc(void *memory, size_t size) {
    size_t before = malloc_usable_size(memory);
    void *moved = __libc_realloc(memory, size);
    if (moved || size == 0) given(before);
    return taken(moved);
}

void free(void *memory) {
    given(malloc_usable_size(memory));
    __libc_free(memory);
}

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("LIVE_MEMORY");
    int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0) abort();
    void *shared = mmap(NULL, sizeof *least, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (shared == MAP_FAILED) abort();
    close(file);
    least = shared;
}
