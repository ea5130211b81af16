#include "CGLPK.h"

#include <glpk.h>
#include <limits.h>
#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// What twinbeam_glpk_solve was called with.
struct program {
  int32_t rows;
  int32_t columns;
  int32_t entries;
  const double *row_lower;
  const double *row_upper;
  const double *cost;
  const double *lower;
  const double *upper;
  const uint8_t *integer;
  const int32_t *entry_row;
  const int32_t *entry_column;
  const double *entry_value;
  const double *start;
  const uint8_t *first_basis;
  double *values;
  double *row_duals;
  uint8_t *last_basis;
};

// Everything one solve owns; lives on the stack of twinbeam_glpk_solve.
struct run {
  const struct program *program;
  const struct twinbeam_options *options;
  struct twinbeam_answer *answer;
  jmp_buf escape;
  struct timespec began;
  int32_t nodes;
  int start_given;
};

// GLPK prints its complaint before it calls the hook, and then where in its source; keep both.
static int remember(void *info, const char *text) {
  struct run *run = info;
  char *message = run->answer->message;
  size_t size = sizeof run->answer->message;
  if (strlen(text) > 1) {
    size_t used = strncmp(text, "Error detected", 14) == 0 ? strlen(message) : 0;
    snprintf(message + used, size - used, "%s%s", used > 0 ? "; " : "", text);
    message[strcspn(message, "\n")] = '\0';
  }
  return 1;  // nothing reaches the terminal
}

static void complain(struct run *run, const char *what, int code) {
  snprintf(run->answer->message, sizeof run->answer->message, "%s (GLPK's code %d)", what, code);
}

static void escape(void *info) {
  struct run *run = info;
  longjmp(run->escape, 1);
}

static int is_cancelled(const struct run *run) {
  return run->options->cancel != NULL && *run->options->cancel != 0;
}

// Milliseconds of the limit that are left, at least 1: GLPK's own clock begins anew with every call.
static int milliseconds_left(const struct run *run) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  double used = (double)(now.tv_sec - run->began.tv_sec) * 1e3 +
                (double)(now.tv_nsec - run->began.tv_nsec) / 1e6;
  double left = (double)run->options->time_limit_ms - used;
  return left > 1 ? (int)left : 1;
}

static void stop(glp_tree *tree, struct run *run, int32_t limit) {
  run->answer->limit = limit;
  glp_ios_terminate(tree);
}

// Keeps the best bound, which GLPK does not tell once the search has ended.
//
// When a node is to be selected, every open node is in the list: the optimum is in one of them, or is
// the incumbent. Children are never below their parent, so what was true once stays true.
static void note_bound(glp_tree *tree, struct run *run) {
  glp_prob *problem = glp_ios_get_prob(tree);
  int best = glp_ios_best_node(tree);
  if (best == 0) return;
  double bound = glp_ios_node_bound(tree, best);
  if (glp_mip_status(problem) == GLP_FEAS) bound = fmin(bound, glp_mip_obj_val(problem));
  if (bound > run->answer->bound) run->answer->bound = bound;
}

// Hands over the start once, counts nodes, and ends the search when nothing better can be found.
static void callback(glp_tree *tree, void *info) {
  struct run *run = info;
  switch (glp_ios_reason(tree)) {
    case GLP_IPREPRO:
      run->nodes += 1;
      if (is_cancelled(run)) {
        stop(tree, run, TWINBEAM_GLPK_CANCELLED);
      } else if (run->options->node_limit > 0 && run->nodes > run->options->node_limit) {
        stop(tree, run, TWINBEAM_GLPK_NODES);
      }
      break;
    case GLP_ISELECT:
      note_bound(tree, run);
      if (run->options->cutoff_step > 0) {
        glp_prob *problem = glp_ios_get_prob(tree);
        int best = glp_ios_best_node(tree);
        if (best != 0 && glp_mip_status(problem) == GLP_FEAS) {
          double bound = glp_ios_node_bound(tree, best);
          double incumbent = glp_mip_obj_val(problem);
          if (bound > incumbent - run->options->cutoff_step + 1e-4) {
            run->answer->limit = TWINBEAM_GLPK_NO_LIMIT;
            run->answer->status = TWINBEAM_GLPK_OPTIMAL;
            glp_ios_terminate(tree);
          }
        }
      }
      break;
    case GLP_IHEUR:
      if (run->program->start != NULL && !run->start_given) {
        run->start_given = 1;
        // GLPK's arrays begin at 1.
        glp_ios_heur_sol(tree, run->program->start - 1);
      }
      break;
    default:
      break;
  }
}

static void set_bounds(glp_prob *problem, int is_row, int number, double lower, double upper) {
  int type = isinf(lower) ? (isinf(upper) ? GLP_FR : GLP_UP)
             : isinf(upper) ? GLP_LO
             : lower == upper ? GLP_FX
                              : GLP_DB;
  if (is_row) {
    glp_set_row_bnds(problem, number, type, lower, upper);
  } else {
    glp_set_col_bnds(problem, number, type, lower, upper);
  }
}

static glp_prob *build(const struct program *program) {
  glp_prob *problem = glp_create_prob();
  glp_set_obj_dir(problem, GLP_MIN);
  if (program->rows > 0) glp_add_rows(problem, program->rows);
  glp_add_cols(problem, program->columns);
  for (int32_t row = 0; row < program->rows; row++) {
    set_bounds(problem, 1, row + 1, program->row_lower[row], program->row_upper[row]);
  }
  for (int32_t column = 0; column < program->columns; column++) {
    set_bounds(problem, 0, column + 1, program->lower[column], program->upper[column]);
    glp_set_obj_coef(problem, column + 1, program->cost[column]);
    if (program->integer[column]) glp_set_col_kind(problem, column + 1, GLP_IV);
  }
  // GLPK's own allocation ends in the guard when memory is short, and is freed with the environment.
  int *rows = glp_alloc(program->entries + 1, sizeof(int));
  int *columns = glp_alloc(program->entries + 1, sizeof(int));
  double *values = glp_alloc(program->entries + 1, sizeof(double));
  // Row by row: GLPK follows the entries of each row, which is several times slower when they lie apart.
  int *next = glp_alloc(program->rows + 2, sizeof(int));
  memset(next, 0, ((size_t)program->rows + 2) * sizeof(int));
  for (int32_t entry = 0; entry < program->entries; entry++) {
    next[program->entry_row[entry] + 1]++;
  }
  next[0] = 1;
  for (int32_t row = 0; row < program->rows; row++) next[row + 1] += next[row];
  for (int32_t entry = 0; entry < program->entries; entry++) {
    int place = next[program->entry_row[entry]]++;
    rows[place] = program->entry_row[entry] + 1;
    columns[place] = program->entry_column[entry] + 1;
    values[place] = program->entry_value[entry];
  }
  glp_free(next);
  glp_load_matrix(problem, program->entries, rows, columns, values);
  glp_free(rows);
  glp_free(columns);
  glp_free(values);
  return problem;
}

// Makes the cheapest column of every row "exactly 1" basic, and the row not: a basis that is dual
// feasible when costs are not negative, where the dual simplex method has little left to do.
//
// Returns 0 when GLPK takes the basis; otherwise the standard basis is in place again.
static int crash(glp_prob *problem, const struct program *program) {
  int32_t *cheapest = glp_alloc(program->rows + 1, sizeof(int32_t));
  char *is_basic = glp_alloc(program->columns, sizeof(char));
  for (int32_t row = 0; row < program->rows; row++) cheapest[row] = -1;
  memset(is_basic, 0, (size_t)program->columns);
  for (int32_t entry = 0; entry < program->entries; entry++) {
    int32_t row = program->entry_row[entry], column = program->entry_column[entry];
    if (program->row_lower[row] != 1 || program->row_upper[row] != 1) continue;
    if (program->entry_value[entry] != 1) continue;
    if (cheapest[row] < 0 || program->cost[column] < program->cost[cheapest[row]]) {
      cheapest[row] = column;
    }
  }
  for (int32_t row = 0; row < program->rows; row++) {
    int32_t column = cheapest[row];
    if (column < 0 || is_basic[column]) continue;
    is_basic[column] = 1;
    glp_set_row_stat(problem, row + 1, GLP_NS);
    glp_set_col_stat(problem, column + 1, GLP_BS);
  }
  glp_free(cheapest);
  glp_free(is_basic);
  if (glp_factorize(problem) == 0) return 0;
  glp_std_basis(problem);
  return 1;
}

// Takes over a basis of an earlier solve; returns 0 when GLPK takes it, else the standard one is in place.
static int resume(glp_prob *problem, const struct program *program) {
  const uint8_t *basis = program->first_basis;
  for (int32_t column = 0; column < program->columns; column++) {
    if (basis[column] < GLP_BS || basis[column] > GLP_NS) return 1;
  }
  for (int32_t row = 0; row < program->rows; row++) {
    uint8_t status = basis[program->columns + row];
    if (status < GLP_BS || status > GLP_NS) return 1;
  }
  for (int32_t column = 0; column < program->columns; column++) {
    glp_set_col_stat(problem, column + 1, basis[column]);
  }
  for (int32_t row = 0; row < program->rows; row++) {
    glp_set_row_stat(problem, row + 1, basis[program->columns + row]);
  }
  if (glp_factorize(problem) == 0) return 0;
  glp_std_basis(problem);
  return 1;
}

static int simplex(glp_prob *problem, const struct run *run, int method, int iterations) {
  glp_smcp settings;
  glp_init_smcp(&settings);
  settings.msg_lev = GLP_MSG_OFF;
  settings.meth = method;
  settings.tm_lim = milliseconds_left(run);
  settings.it_lim = iterations;
  return glp_simplex(problem, &settings);
}

// Enough for every program that gets on; from some bases GLPK's simplex methods circle for ever.
static int most_iterations(const struct program *program) { return 5000 + 20 * program->rows; }

// Solves the relaxation; returns 0 when its status can be read.
static int relax(glp_prob *problem, struct run *run) {
  int crashed = run->program->first_basis != NULL && resume(problem, run->program) == 0;
  if (!crashed) crashed = run->options->crash_basis && crash(problem, run->program) == 0;
  int method = run->options->primal_simplex ? GLP_PRIMAL : GLP_DUALP;
  int code = simplex(problem, run, method, crashed ? most_iterations(run->program) : INT_MAX);
  if (code != 0 && code != GLP_ETMLIM && crashed) {
    glp_std_basis(problem);
    code = simplex(problem, run, GLP_DUALP, INT_MAX);
  }
  if (code == GLP_ETMLIM) {
    run->answer->limit = TWINBEAM_GLPK_TIME;
  } else if (code != 0) {
    complain(run, "the relaxation was not solved", code);
  }
  return code != 0 || glp_get_status(problem) == GLP_UNDEF;
}

static void read_relaxation(glp_prob *problem, struct run *run) {
  const struct program *program = run->program;
  run->answer->status = TWINBEAM_GLPK_OPTIMAL;
  run->answer->objective = glp_get_obj_val(problem);
  for (int32_t column = 0; column < program->columns; column++) {
    program->values[column] = glp_get_col_prim(problem, column + 1);
  }
  for (int32_t row = 0; row < program->rows; row++) {
    program->row_duals[row] = glp_get_row_dual(problem, row + 1);
  }
  for (int32_t column = 0; column < program->columns; column++) {
    program->last_basis[column] = (uint8_t)glp_get_col_stat(problem, column + 1);
  }
  for (int32_t row = 0; row < program->rows; row++) {
    program->last_basis[program->columns + row] = (uint8_t)glp_get_row_stat(problem, row + 1);
  }
}

static void search(glp_prob *problem, struct run *run) {
  glp_iocp settings;
  glp_init_iocp(&settings);
  settings.msg_lev = GLP_MSG_OFF;
  // Presolve renumbers the columns that the start speaks of, so it stays off.
  settings.presolve = GLP_OFF;
  settings.tm_lim = milliseconds_left(run);
  // Programs here are small and many; the default rule spends a third of the time on tableau rows.
  settings.br_tech = GLP_BR_MFV;
  settings.cb_func = callback;
  settings.cb_info = run;
  int code = glp_intopt(problem, &settings);
  struct twinbeam_answer *answer = run->answer;
  answer->nodes = run->nodes;
  int status = glp_mip_status(problem);
  if (answer->status == TWINBEAM_GLPK_OPTIMAL) {
    // The callback proved it.
  } else if (status == GLP_OPT) {
    answer->status = TWINBEAM_GLPK_OPTIMAL;
  } else if (status == GLP_FEAS) {
    answer->status = TWINBEAM_GLPK_FEASIBLE;
  } else if (status == GLP_NOFEAS) {
    answer->status = TWINBEAM_GLPK_INFEASIBLE;
  } else {
    answer->status = TWINBEAM_GLPK_UNKNOWN;
  }
  if (code == GLP_ETMLIM) {
    answer->limit = TWINBEAM_GLPK_TIME;
  } else if (code != 0 && code != GLP_ESTOP) {
    complain(run, "the search was refused", code);
  }
  if (answer->status <= TWINBEAM_GLPK_FEASIBLE) {
    answer->objective = glp_mip_obj_val(problem);
    if (answer->status == TWINBEAM_GLPK_OPTIMAL) answer->bound = answer->objective;
    for (int32_t column = 0; column < run->program->columns; column++) {
      run->program->values[column] = glp_mip_col_val(problem, column + 1);
    }
  }
}

// Takes what the process may have, in ever smaller blocks, and keeps it.
static void exhaust_memory(void) {
  size_t left = (size_t)8 << 30;
  for (size_t block = (size_t)16 << 20; block >= 64 && left > 0;) {
    volatile char *taken = block <= left ? malloc(block) : NULL;
    if (taken == NULL) {
      block /= 2;
      continue;
    }
    for (size_t byte = 0; byte < block; byte += 4096) taken[byte] = 1;
    left -= block;
  }
}

static void inject(int32_t fault) {
  if (fault == TWINBEAM_GLPK_FAULT_MEMORY) exhaust_memory();
  if (fault == TWINBEAM_GLPK_FAULT_HANG) {
    volatile int forever = 1;
    while (forever) continue;
  }
}

void twinbeam_glpk_solve(
    struct twinbeam_sizes sizes, const double *row_lower, const double *row_upper,
    const double *cost, const double *lower, const double *upper, const uint8_t *integer,
    const int32_t *entry_row, const int32_t *entry_column, const double *entry_value,
    const double *start, const uint8_t *first_basis, const struct twinbeam_options *options,
    double *values, double *row_duals, uint8_t *last_basis, struct twinbeam_answer *answer) {
  const struct program program = {
      sizes.rows, sizes.columns, sizes.entries, row_lower,    row_upper,   cost,        lower,
      upper,      integer,       entry_row,     entry_column, entry_value, start,       first_basis,
      values,     row_duals,     last_basis};
  struct run run = {&program, options, answer, .nodes = 0, .start_given = 0};
  clock_gettime(CLOCK_MONOTONIC, &run.began);
  answer->status = TWINBEAM_GLPK_UNKNOWN;
  answer->limit = TWINBEAM_GLPK_NO_LIMIT;
  answer->nodes = 0;
  answer->objective = NAN;
  answer->bound = NAN;
  answer->message[0] = '\0';
  if (setjmp(run.escape) != 0) {
    glp_free_env();
    answer->status = TWINBEAM_GLPK_ABORTED;
    answer->objective = NAN;
    answer->bound = NAN;
    return;
  }
  glp_term_hook(remember, &run);
  glp_error_hook(escape, &run);
  if (options->memory_limit_megabytes > 0) glp_mem_limit(options->memory_limit_megabytes);
  inject(options->fault);
  glp_prob *problem = build(&program);
  if (options->fault == TWINBEAM_GLPK_FAULT_ABORT) glp_set_col_kind(problem, -1, GLP_IV);
  if (relax(problem, &run) == 0) {
    int status = glp_get_status(problem);
    if (status == GLP_NOFEAS) answer->status = TWINBEAM_GLPK_INFEASIBLE;
    if (status == GLP_OPT) {
      answer->bound = glp_get_obj_val(problem);
      if (options->relaxation_only) {
        read_relaxation(problem, &run);
      } else {
        search(problem, &run);
      }
    }
    if (answer->status == TWINBEAM_GLPK_INFEASIBLE) answer->bound = NAN;
  }
  glp_delete_prob(problem);
  // Hooks and limits belong to the thread's environment; the next solve starts from a clean one.
  glp_free_env();
}

const char *twinbeam_glpk_version(void) { return glp_version(); }
