// Made by `npm run generate` from the schema; do not edit.
// <stdin>
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "pathParameters": { "type": "object", "properties": {}, "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": { "days": { "type": "string", "pattern": "^(?:[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])$" }, "of": { "type": "string", "enum": ["own", "all"] } }, "additionalProperties": false } }, "required": ["pathParameters", "queryStringParameters"] };
var pattern4 = new RegExp("^(?:[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.pathParameters === void 0 && (missing0 = "pathParameters") || data.queryStringParameters === void 0 && (missing0 = "queryStringParameters")) {
        validate20.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 } }];
        return false;
      } else {
        if (data.pathParameters !== void 0) {
          let data0 = data.pathParameters;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              for (const key0 in data0) {
                validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                return false;
                break;
              }
            } else {
              validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "type", params: { type: "object" } }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.queryStringParameters !== void 0) {
            let data1 = data.queryStringParameters;
            const _errs4 = errors;
            if (errors === _errs4) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                const _errs6 = errors;
                for (const key1 in data1) {
                  if (!(key1 === "days" || key1 === "of")) {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", hint: "days, of", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                    return false;
                    break;
                  }
                }
                if (_errs6 === errors) {
                  if (data1.days !== void 0) {
                    let data2 = data1.days;
                    const _errs7 = errors;
                    if (errors === _errs7) {
                      if (typeof data2 === "string") {
                        if (!pattern4.test(data2)) {
                          validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/days", hint: "how many, today included: a whole number from 1 to 366", keyword: "pattern", params: { pattern: "^(?:[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])$" } }];
                          return false;
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/days", keyword: "type", params: { type: "string" } }];
                        return false;
                      }
                    }
                    var valid1 = _errs7 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.of !== void 0) {
                      let data3 = data1.of;
                      const _errs9 = errors;
                      if (typeof data3 !== "string") {
                        validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/of", keyword: "type", params: { type: "string" } }];
                        return false;
                      }
                      if (!(data3 === "own" || data3 === "all")) {
                        validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/of", keyword: "enum", params: { allowedValues: schema31.properties.queryStringParameters.properties.of.enum } }];
                        return false;
                      }
                      var valid1 = _errs9 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "type", params: { type: "object" } }];
                return false;
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate20.errors = [{ instancePath, keyword: "type", params: { type: "object" } }];
      return false;
    }
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": { "pathParameters": true, "queryStringParameters": true }, "dynamicProps": false, "dynamicItems": false };
export {
  validate
};
