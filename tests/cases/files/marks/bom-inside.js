module﻿.exports﻿= '﻿'.length;
