# general
