// What the program does when nothing is patched.
