// One guarded call into GLPK: build a mixed-integer program, solve it, read it back, free it.
//
// GLPK calls abort() on bad arguments, internal assertions and its memory limit. The guard turns that into
// a return code: an error hook jumps back to a point inside the same C function, so no Swift frame
// ever lies between setjmp and longjmp. After such a jump the GLPK environment of the thread is freed,
// which is the recovery its author describes.
#ifndef CGLPK_H
#define CGLPK_H

#include <stdint.h>

// How the call ended.
enum twinbeam_glpk_status {
  TWINBEAM_GLPK_OPTIMAL = 0,     // optimal over the columns given
  TWINBEAM_GLPK_FEASIBLE = 1,    // an integer point, not proven optimal
  TWINBEAM_GLPK_INFEASIBLE = 2,  // no point exists
  TWINBEAM_GLPK_UNKNOWN = 3,     // nothing found inside the limits
  TWINBEAM_GLPK_ABORTED = 4,     // GLPK gave up with abort(); see message
  TWINBEAM_GLPK_REJECTED = 5     // the start was refused or the call returned an error; see message
};

// Why a program ended before it was proven.
enum twinbeam_glpk_limit {
  TWINBEAM_GLPK_NO_LIMIT = 0,
  TWINBEAM_GLPK_TIME = 1,
  TWINBEAM_GLPK_NODES = 2,
  TWINBEAM_GLPK_CANCELLED = 3
};

// Sizes of a program: min cost x, row_lower <= A x <= row_upper, lower <= x <= upper.
struct twinbeam_sizes {
  int32_t rows;
  int32_t columns;
  int32_t entries;
};

// What tests can make go wrong.
enum twinbeam_glpk_fault {
  TWINBEAM_GLPK_NO_FAULT = 0,
  TWINBEAM_GLPK_FAULT_ABORT = 1,  // GLPK calls abort()
  TWINBEAM_GLPK_FAULT_HANG = 2,   // never comes back; only in a process that somebody ends
  TWINBEAM_GLPK_FAULT_MEMORY = 3  // takes all memory it is given, 8 GB at most, before it builds
};

struct twinbeam_options {
  int32_t time_limit_ms;         // for relaxation and tree together
  int32_t node_limit;            // branch-and-bound nodes; 0 without limit
  int32_t memory_limit_megabytes;  // 0 without limit
  double cutoff_step;            // stop when bound > incumbent - step (1 for integer costs); 0 off
  const volatile int32_t *cancel;  // set to non-zero from another thread to end soon; or NULL
  int32_t relaxation_only;       // 1: integer columns may be fractional; values and duals are its own
  int32_t crash_basis;           // 1: begin at the cheapest column of every row "exactly 1"
  int32_t primal_simplex;        // 1: primal simplex, for a basis to which only columns were added
  int32_t fault;                 // tests only: one of twinbeam_glpk_fault
};

struct twinbeam_answer {
  int32_t status;
  int32_t limit;
  int32_t nodes;
  double objective;
  double bound;  // proven lower bound of the mixed-integer program; NAN when nothing is proven
  char message[256];
};

// Solves one program on the calling thread. Never aborts the process, never keeps memory.
//
// Arrays are parameters of their own because Swift lends its arrays to a call only as such. Indices are
// 0-based; the shift to GLPK's 1-based arrays happens in one place in solve.c. Bounds may be -INFINITY
// and INFINITY; integer is 1 for integer columns; start is an integer-feasible point that the caller has
// checked, or NULL; values receives one number a column; row_duals one a row, of the relaxation only. A
// basis has GLPK's status codes, 1 to 5, of all columns and then all rows; first_basis may be NULL, last_basis
// receives the one the relaxation ended at.
void twinbeam_glpk_solve(
    struct twinbeam_sizes sizes, const double *row_lower, const double *row_upper,
    const double *cost, const double *lower, const double *upper, const uint8_t *integer,
    const int32_t *entry_row, const int32_t *entry_column, const double *entry_value,
    const double *start, const uint8_t *first_basis, const struct twinbeam_options *options,
    double *values, double *row_duals, uint8_t *last_basis, struct twinbeam_answer *answer);

// GLPK's version, for instance "5.0".
const char *twinbeam_glpk_version(void);

#endif
