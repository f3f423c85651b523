#ifndef C_CALLGRIND_H
#define C_CALLGRIND_H

// Nothing to call: linking the target lets valgrind run the program.

#endif
