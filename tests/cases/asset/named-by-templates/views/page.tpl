page [include parts/head] [include ./foot.tpl]
