exports.inside = request => require.resolve.paths(request);
