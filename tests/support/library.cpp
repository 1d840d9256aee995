// A library needs at least one source; the harness is found beside this one.
