module example.com/soaked

go 1.20
