function* h(x = yield) {}
