exports.AppError = class AppError extends Error { get name() { return 'AppError'; } code = 'E_APP'; };
