head [include logo]
