"""Runs a command and prints, as JSON, what it cost: the whole process, and the children it waited for.

Node cannot ask this about another process; wait4 can. The command's standard output goes to standard error.
"""

import json
import os
import sys
import time

start = time.monotonic()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)])
_, status, usage = os.wait4(child, 0)
print(json.dumps({
    'code': os.waitstatus_to_exitcode(status),
    'wall': time.monotonic() - start,  # seconds
    'cpu': usage.ru_utime + usage.ru_stime,  # seconds
    'memory': usage.ru_maxrss / 1024,  # MiB; Linux counts in KiB
}))
