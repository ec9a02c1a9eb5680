/*
 * A plug-in of QEMU's (docs/devel/tcg-plugins): counts the instructions that all CPUs together execute between two addresses,
 * writes the sum to a file and ends QEMU. Arguments: begin=ADDRESS, nth=N (counting begins when begin is executed for the
 * N-th time), end=ADDRESS (it ends when end is executed first after that), out=PATH. Both are places that code jumps to, so that a
 * translated block begins there. The prototypes are declared here, as Debian's QEMU comes without its header; PLUGIN_API is the
 * version of the interface, 1 before QEMU 9 and 2 since; what is used here is the same in both.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define EXPORT __attribute__((visibility("default")))

typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;
struct qemu_plugin_insn;
enum { QEMU_PLUGIN_CB_NO_REGS = 0 };

void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t, void (*)(qemu_plugin_id_t, struct qemu_plugin_tb *));
void qemu_plugin_register_vcpu_tb_exec_cb(struct qemu_plugin_tb *, void (*)(unsigned, void *), int, void *);
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *);
uint64_t qemu_plugin_tb_vaddr(const struct qemu_plugin_tb *);
struct qemu_plugin_insn *qemu_plugin_tb_get_insn(const struct qemu_plugin_tb *, size_t);
void qemu_plugin_register_vcpu_insn_exec_cb(struct qemu_plugin_insn *, void (*)(unsigned, void *), int, void *);

EXPORT int qemu_plugin_version = PLUGIN_API;

static uint64_t s_begin, s_end, s_nth, s_executed;
static const char *s_out;
static bool s_counting;

static void at_begin(unsigned vcpu, void *unused)
{
    (void)vcpu, (void)unused;
    if (s_nth != 0 && --s_nth == 0) {
        s_executed = 0;
        s_counting = true;
    }
}

static void at_end(unsigned vcpu, void *unused)
{
    (void)vcpu, (void)unused;
    if (s_counting) {
        FILE *out = fopen(s_out, "w");
        bool written = out != NULL && fprintf(out, "%" PRIu64 "\n", s_executed) > 0 && fclose(out) == 0;
        _exit(written ? 0 : 1);
    }
}

/* At each instruction, not at each block: one that faults leaves its block early. With -icount one CPU runs at a time. */
static void at_instruction(unsigned vcpu, void *unused)
{
    (void)vcpu, (void)unused;
    s_executed++;
}

static void on_translation(qemu_plugin_id_t id, struct qemu_plugin_tb *tb)
{
    (void)id;
    uint64_t address = qemu_plugin_tb_vaddr(tb);
    if (address == s_begin || address == s_end) {
        qemu_plugin_register_vcpu_tb_exec_cb(tb, address == s_begin ? at_begin : at_end, QEMU_PLUGIN_CB_NO_REGS, NULL);
    }

    for (size_t i = 0; i < qemu_plugin_tb_n_insns(tb); i++) {
        qemu_plugin_register_vcpu_insn_exec_cb(qemu_plugin_tb_get_insn(tb, i), at_instruction, QEMU_PLUGIN_CB_NO_REGS, NULL);
    }
}

static const char *value_of(const char *argument, const char *name)
{
    size_t length = strlen(name);
    return strncmp(argument, name, length) == 0 && argument[length] == '=' ? argument + length + 1 : NULL;
}

EXPORT int qemu_plugin_install(qemu_plugin_id_t id, const void *info, int argc, char **argv)
{
    (void)info;
    for (int i = 0; i < argc; i++) {
        const char *value;
        if ((value = value_of(argv[i], "begin")) != NULL) {
            s_begin = strtoull(value, NULL, 0);
        } else if ((value = value_of(argv[i], "nth")) != NULL) {
            s_nth = strtoull(value, NULL, 0);
        } else if ((value = value_of(argv[i], "end")) != NULL) {
            s_end = strtoull(value, NULL, 0);
        } else if ((value = value_of(argv[i], "out")) != NULL) {
            s_out = strdup(value);
        }
    }

    if (s_nth == 0 || s_out == NULL) {
        return -1;
    }

    qemu_plugin_register_vcpu_tb_trans_cb(id, on_translation);
    return 0;
}
