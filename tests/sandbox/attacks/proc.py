"""What /proc tells and lets be changed."""

from tests.sandbox.attacks.attack import SECCOMP_AND_LIMITS, attack

ATTACKS = [
    attack(
        "read_proc",
        "def attack(): return 'Name' in open('/proc/self/status').read()",
        without=SECCOMP_AND_LIMITS,
    ),
    attack(
        "read_the_environment_of_the_zygote",
        "def attack(): return len(open(f'/proc/{os.getppid()}/environ').read()) > 0",
    ),
    attack(
        "write_the_memory_of_another_process",
        "def attack(): return os.open(f'/proc/{VICTIM}/mem', os.O_RDWR) >= 0",
    ),
    attack(
        "list_the_processes", "def attack(): return len(os.listdir('/proc')) > 0", without=SECCOMP_AND_LIMITS
    ),
    attack(
        "read_own_memory_map",
        "def attack(): return len(open('/proc/self/maps').read()) > 0",
        without=SECCOMP_AND_LIMITS,
    ),
    attack("write_own_memory", "def attack(): return os.open('/proc/self/mem', os.O_RDWR) >= 0"),
    attack(
        "read_the_command_of_a_process",
        "def attack(): return b'sleep' in open(f'/proc/{VICTIM}/cmdline', 'rb').read()",
        without=SECCOMP_AND_LIMITS,
    ),
    attack(
        "reach_the_root_of_a_process",
        "def attack(): return os.open(f'/proc/{VICTIM}/root/etc/passwd', os.O_RDONLY) >= 0",
    ),
    attack(
        "reopen_a_descriptor_for_writing", "def attack(): return os.open('/proc/self/fd/3', os.O_WRONLY) >= 0"
    ),
    attack(
        "ask_to_be_spared_when_memory_is_short",
        "def attack(): open('/proc/self/oom_score_adj', 'w').write('-1000'); return True",
    ),
    attack(
        "forget_the_peak_of_memory",
        "def attack(): open('/proc/self/clear_refs', 'w').write('5'); return True",
    ),
    attack(
        "change_a_setting_of_the_kernel",
        "def attack(): open('/proc/sys/kernel/core_pattern', 'w').write('|/bin/sh'); return True",
    ),
]
