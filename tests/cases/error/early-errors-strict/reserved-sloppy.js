var interface = 1, package = 2, static = 3, let = 4, yield = 5, await = 6, async = 7; module.exports = interface + package + static + let + yield + await + async;
