function r(...a, b) {}
