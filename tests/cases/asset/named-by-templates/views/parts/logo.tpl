logo
