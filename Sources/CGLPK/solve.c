#include "CGLPK.h"

#include <glpk.h>
#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
  double *values;
};

// Everything one solve owns; lives on the stack of twinbeam_glpk_solve.
struct run {
  const struct program *program;
  const struct twinbeam_options *options;
  struct twinbeam_answer *answer;
  jmp_buf escape;
  int32_t nodes;
  int start_given;
};

// GLPK prints its complaint before it calls the hook; keep the last line for the message.
static int remember(void *info, const char *text) {
  struct run *run = info;
  size_t length = strlen(text);
  if (length > 1) {
    snprintf(run->answer->message, sizeof run->answer->message, "%.*s",
             (int)(length < 250 ? length : 250), text);
    run->answer->message[strcspn(run->answer->message, "\n")] = '\0';
  }
  return 1;  // nothing reaches the terminal
}

static void escape(void *info) {
  struct run *run = info;
  longjmp(run->escape, 1);
}

static int is_cancelled(const struct run *run) {
  return run->options->cancel != NULL && *run->options->cancel != 0;
}

static void stop(glp_tree *tree, struct run *run, int32_t limit) {
  run->answer->limit = limit;
  glp_ios_terminate(tree);
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
  int *rows = malloc(sizeof(int) * (size_t)(program->entries + 1));
  int *columns = malloc(sizeof(int) * (size_t)(program->entries + 1));
  double *values = malloc(sizeof(double) * (size_t)(program->entries + 1));
  if (rows != NULL && columns != NULL && values != NULL) {
    for (int32_t entry = 0; entry < program->entries; entry++) {
      rows[entry + 1] = program->entry_row[entry] + 1;
      columns[entry + 1] = program->entry_column[entry] + 1;
      values[entry + 1] = program->entry_value[entry];
    }
    glp_load_matrix(problem, program->entries, rows, columns, values);
  }
  free(rows);
  free(columns);
  free(values);
  return problem;
}

static int relax(glp_prob *problem, const struct run *run) {
  glp_smcp settings;
  glp_init_smcp(&settings);
  settings.msg_lev = GLP_MSG_OFF;
  settings.meth = GLP_DUALP;
  settings.tm_lim = run->options->time_limit_ms;
  int code = glp_simplex(problem, &settings);
  if (code != 0 || glp_get_status(problem) == GLP_UNDEF) return 1;
  return 0;
}

static void search(glp_prob *problem, struct run *run) {
  glp_iocp settings;
  glp_init_iocp(&settings);
  settings.msg_lev = GLP_MSG_OFF;
  // Presolve renumbers the columns that the start speaks of, so it stays off.
  settings.presolve = GLP_OFF;
  settings.tm_lim = run->options->time_limit_ms;
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
  if (code == GLP_ETMLIM) answer->limit = TWINBEAM_GLPK_TIME;
  if (answer->status <= TWINBEAM_GLPK_FEASIBLE) {
    answer->objective = glp_mip_obj_val(problem);
    for (int32_t column = 0; column < run->program->columns; column++) {
      run->program->values[column] = glp_mip_col_val(problem, column + 1);
    }
  }
}

void twinbeam_glpk_solve(
    struct twinbeam_sizes sizes, const double *row_lower, const double *row_upper,
    const double *cost, const double *lower, const double *upper, const uint8_t *integer,
    const int32_t *entry_row, const int32_t *entry_column, const double *entry_value,
    const double *start, const struct twinbeam_options *options, double *values,
    struct twinbeam_answer *answer) {
  const struct program program = {
      sizes.rows, sizes.columns, sizes.entries, row_lower,    row_upper,   cost,  lower,
      upper,      integer,       entry_row,     entry_column, entry_value, start, values};
  struct run run = {&program, options, answer, .nodes = 0, .start_given = 0};
  answer->status = TWINBEAM_GLPK_UNKNOWN;
  answer->limit = TWINBEAM_GLPK_NO_LIMIT;
  answer->nodes = 0;
  answer->objective = NAN;
  answer->message[0] = '\0';
  if (setjmp(run.escape) != 0) {
    glp_free_env();
    answer->status = TWINBEAM_GLPK_ABORTED;
    return;
  }
  glp_term_hook(remember, &run);
  glp_error_hook(escape, &run);
  if (options->memory_limit_megabytes > 0) glp_mem_limit(options->memory_limit_megabytes);
  glp_prob *problem = build(&program);
  if (options->fault == 1) glp_set_col_kind(problem, -1, GLP_IV);
  if (relax(problem, &run)) {
    answer->limit = TWINBEAM_GLPK_TIME;
  } else if (glp_get_status(problem) == GLP_NOFEAS) {
    answer->status = TWINBEAM_GLPK_INFEASIBLE;
  } else if (glp_get_status(problem) == GLP_OPT) {
    answer->status = TWINBEAM_GLPK_UNKNOWN;
    search(problem, &run);
  }
  glp_delete_prob(problem);
  // Hooks and limits belong to the thread's environment; the next solve starts from a clean one.
  glp_free_env();
}

const char *twinbeam_glpk_version(void) { return glp_version(); }
