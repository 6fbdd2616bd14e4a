module example.com/sample

go 1.20

require go.yaml.in/yaml/v3 v3.0.4
