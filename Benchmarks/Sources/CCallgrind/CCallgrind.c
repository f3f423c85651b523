#include "CCallgrind.h"

#if defined(__linux__)

#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

// libdispatch parks the main thread here with a mask in constant memory. Valgrind up to 3.19 writes to the mask that it
// is given, and crashes: this definition takes the place of glibc's and gives it a copy.
int sigsuspend(const sigset_t *mask) {
    sigset_t copy = *mask;
    return (int)syscall(SYS_rt_sigsuspend, &copy, _NSIG / 8);
}


#endif
