// Source: compiler-rt/lib/fuzzer/FuzzerInterface.h. The toolchain brings the library without its header.
#pragma once
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *bytes, size_t count));
