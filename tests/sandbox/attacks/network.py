"""The network and sockets of this machine."""

from tests.sandbox.attacks.attack import SECCOMP_AND_LIMITS, attack

# name, family, type, protocol; some families are not in every kernel, or only root's.
FAMILIES = [
    ("version_6", 10, 1, 0, SECCOMP_AND_LIMITS),
    ("local_datagram", 1, 2, 0, SECCOMP_AND_LIMITS),
    ("packet", 17, 3, 0x300, None),
    ("virtual_machine", 40, 1, 0, None),
    ("cryptography", 38, 5, 0, None),
    ("bluetooth", 31, 3, 1, None),
    ("vehicle", 29, 3, 1, None),
    ("key_management", 15, 3, 2, None),
    ("express_data", 44, 3, 0, None),
    ("multipath", 2, 1, 262, None),
    ("ping", 2, 2, 1, None),
]

ATTACKS = [
    attack(
        "connect_by_tcp",
        "def attack(): return socket.create_connection(('127.0.0.1', PORT), 0.2) is not None",
        without=SECCOMP_AND_LIMITS,
    ),
    attack(
        "listen_on_tcp",
        """
def attack():
    s = socket.socket()
    s.bind(('127.0.0.1', 0))
    s.listen()
    return True
""",
        without=SECCOMP_AND_LIMITS,
    ),
    attack(
        "send_by_udp",
        "def attack(): return socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', PORT)) == 1",
        without=SECCOMP_AND_LIMITS,
    ),
    attack(
        "connect_to_an_abstract_socket",
        """
def attack():
    s = socket.socket(socket.AF_UNIX)
    s.connect(ABSTRACT)
    return True
""",
        without=SECCOMP_AND_LIMITS,
    ),
    attack(
        "open_a_netlink_socket",
        "def attack(): return bool(socket.socket(16, 3, 0))",
        without=SECCOMP_AND_LIMITS,
    ),
    attack("open_a_raw_socket", "def attack(): return bool(socket.socket(2, 3, 1))"),
    attack(
        "open_a_socket_pair", "def attack(): return bool(socket.socketpair())", without=SECCOMP_AND_LIMITS
    ),
    attack(
        "send_by_udp_of_version_6",
        "def attack(): return socket.socket(10, 2).sendto(b'x', ('::1', PORT)) == 1",
    ),
    attack(
        "bind_an_abstract_socket",
        "def attack(): socket.socket(1).bind('\\0planted'); return True",
        without=SECCOMP_AND_LIMITS,
    ),
    attack("resolve_a_name", "def attack(): return bool(socket.gethostbyname('localhost'))"),
    attack(
        "use_an_inherited_socket",
        "def attack(): return any(libc.send(n, b'x', 1, 0) == 1 for n in range(64))",
    ),
    *(
        attack(
            f"open_a_{name}_socket",
            f"def attack(): return libc.socket({family}, {kind}, {protocol}) >= 0",
            without=without,
        )
        for name, family, kind, protocol, without in FAMILIES
    ),
    attack(
        "open_a_socket_of_any_family",
        "families = range(48)\n"
        "def attack(): return any(libc.socket(n, kind, 0) >= 0 for n in families for kind in (1, 2, 3, 5))",
        without=SECCOMP_AND_LIMITS,
    ),
]
