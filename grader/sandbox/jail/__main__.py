"""`python -m jail CONFIG`: started by the broker with this folder's parent on the path."""

import sys

from .zygote import main

main(sys.argv[1])
