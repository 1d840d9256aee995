# How many of the keys (hex, a line each, on standard input) lie somewhere in the memory of a process.
#   find_keys.py PID
import sys

keys = [bytes.fromhex(line) for line in sys.stdin.read().split()]
found = set()
with open(f"/proc/{sys.argv[1]}/maps") as maps, open(f"/proc/{sys.argv[1]}/mem", "rb", 0) as memory:
    for line in maps:
        place, rights = line.split()[:2]
        if not rights.startswith("rw"):
            continue
        start, end = (int(part, 16) for part in place.split("-"))
        try:
            memory.seek(start)
            content = memory.read(end - start)
        except (OSError, OverflowError, ValueError):
            continue  # what the kernel keeps to itself
        found.update(key for key in keys if key in content)
print(len(found))
