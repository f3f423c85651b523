#ifndef C_ALLOCATIONS_H
#define C_ALLOCATIONS_H

/// How many heap allocations the process made while counting was on, or -1 where they cannot be counted.
long allocations_counted(void);

/// Turns counting on or off. Off, an allocation costs what it always does: timed runs stay undisturbed.
void allocations_count(int is_on);

#endif
