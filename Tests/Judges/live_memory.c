// Tells another process how much memory this one has allocated and not freed: a file that both map holds the bytes.
//
// What the system counts for a process comes and goes with the allocator's free lists; this does not. It is loaded with
// LD_PRELOAD, and LIVE_MEMORY names the file, of eight bytes.
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static _Atomic uint64_t *live;

static void *look(void *nothing) {
    const struct timespec pause = {.tv_nsec = 10 * 1000 * 1000};
    for (;;) {
        struct mallinfo2 info = mallinfo2();
        *live = info.uordblks + info.hblkhd;
        nanosleep(&pause, NULL);
    }
    return nothing;
}

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("LIVE_MEMORY");
    int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0) abort();
    live = mmap(NULL, sizeof *live, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    // The process's signals are none of this thread's.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_t thread;
    if (live == MAP_FAILED || pthread_create(&thread, NULL, look, NULL) != 0) abort();
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}
