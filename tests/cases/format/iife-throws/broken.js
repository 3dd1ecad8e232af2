broken = = 1
