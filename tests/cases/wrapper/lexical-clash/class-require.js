class require {}
