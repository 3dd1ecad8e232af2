let x = 3, y = 0;
while (x --> 0) y++;
module.exports = [y, x<!--y, x, y
];
