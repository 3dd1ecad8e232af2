let g; function g() {}
