"""The network and sockets of this machine."""

from tests.sandbox.attacks.attack import SECCOMP_AND_LIMITS, attack

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
]
