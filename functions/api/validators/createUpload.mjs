// Made by `npm run generate` from the schema; do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "body": { "oneOf": [{ "type": "object", "properties": { "kind": { "type": "string", "const": "image" }, "filename": { "type": "string", "minLength": 1, "maxLength": 255 }, "contentType": { "type": "string", "enum": ["image/jpeg", "image/png", "image/gif", "image/webp"] }, "bytes": { "type": "integer", "minimum": 1, "maximum": 10485760 }, "sha256": { "type": "string", "pattern": "^[\\da-f]{64}$" } }, "required": ["kind", "filename", "contentType", "bytes"], "additionalProperties": false }, { "type": "object", "properties": { "kind": { "type": "string", "const": "video" }, "filename": { "type": "string", "minLength": 1, "maxLength": 255 }, "contentType": { "type": "string", "enum": ["video/mp4", "video/mpeg", "video/quicktime", "video/x-msvideo", "video/webm"] }, "bytes": { "type": "integer", "minimum": 1, "maximum": 524288e3 }, "sha256": { "type": "string", "pattern": "^[\\da-f]{64}$" } }, "required": ["kind", "filename", "contentType", "bytes"], "additionalProperties": false }, { "type": "object", "properties": { "kind": { "type": "string", "const": "audio" }, "filename": { "type": "string", "minLength": 1, "maxLength": 255 }, "contentType": { "type": "string", "enum": ["audio/mpeg", "audio/wav", "audio/ogg", "audio/webm"] }, "bytes": { "type": "integer", "minimum": 1, "maximum": 52428800 }, "sha256": { "type": "string", "pattern": "^[\\da-f]{64}$" } }, "required": ["kind", "filename", "contentType", "bytes"], "additionalProperties": false }], "type": "object", "discriminator": { "propertyName": "kind" } }, "pathParameters": { "type": "object", "properties": {}, "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": {}, "additionalProperties": false } }, "required": ["body", "pathParameters", "queryStringParameters"] };
var func1 = require_ucs2length().default;
var pattern4 = new RegExp("^[\\da-f]{64}$", "u");
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
      if (data.body === void 0 && (missing0 = "body") || data.pathParameters === void 0 && (missing0 = "pathParameters") || data.queryStringParameters === void 0 && (missing0 = "queryStringParameters")) {
        validate20.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 } }];
        return false;
      } else {
        if (data.body !== void 0) {
          let data0 = data.body;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              const tag0 = data0.kind;
              if (typeof tag0 == "string") {
                if (tag0 === "image") {
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                      let missing1;
                      if (data0.kind === void 0 && (missing1 = "kind") || data0.filename === void 0 && (missing1 = "filename") || data0.contentType === void 0 && (missing1 = "contentType") || data0.bytes === void 0 && (missing1 = "bytes")) {
                        validate20.errors = [{ instancePath: instancePath + "/body", keyword: "required", params: { missingProperty: missing1 } }];
                        return false;
                      } else {
                        const _errs6 = errors;
                        for (const key0 in data0) {
                          if (!(key0 === "kind" || key0 === "filename" || key0 === "contentType" || key0 === "bytes" || key0 === "sha256")) {
                            validate20.errors = [{ instancePath: instancePath + "/body", hint: "kind, filename, contentType, bytes, sha256", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                            return false;
                            break;
                          }
                        }
                        if (_errs6 === errors) {
                          if (data0.kind !== void 0) {
                            let data1 = data0.kind;
                            const _errs7 = errors;
                            if (typeof data1 !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/body/kind", keyword: "type", params: { type: "string" } }];
                              return false;
                            }
                            if ("image" !== data1) {
                              validate20.errors = [{ instancePath: instancePath + "/body/kind", keyword: "const", params: { allowedValue: "image" } }];
                              return false;
                            }
                            var valid3 = _errs7 === errors;
                          } else {
                            var valid3 = true;
                          }
                          if (valid3) {
                            if (data0.filename !== void 0) {
                              let data2 = data0.filename;
                              const _errs9 = errors;
                              if (errors === _errs9) {
                                if (typeof data2 === "string") {
                                  if (func1(data2) > 255) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/filename", keyword: "maxLength", params: { limit: 255 } }];
                                    return false;
                                  } else {
                                    if (func1(data2) < 1) {
                                      validate20.errors = [{ instancePath: instancePath + "/body/filename", keyword: "minLength", params: { limit: 1 } }];
                                      return false;
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/filename", keyword: "type", params: { type: "string" } }];
                                  return false;
                                }
                              }
                              var valid3 = _errs9 === errors;
                            } else {
                              var valid3 = true;
                            }
                            if (valid3) {
                              if (data0.contentType !== void 0) {
                                let data3 = data0.contentType;
                                const _errs11 = errors;
                                if (typeof data3 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/body/contentType", keyword: "type", params: { type: "string" } }];
                                  return false;
                                }
                                if (!(data3 === "image/jpeg" || data3 === "image/png" || data3 === "image/gif" || data3 === "image/webp")) {
                                  validate20.errors = [{ instancePath: instancePath + "/body/contentType", keyword: "enum", params: { allowedValues: schema31.properties.body.oneOf[0].properties.contentType.enum } }];
                                  return false;
                                }
                                var valid3 = _errs11 === errors;
                              } else {
                                var valid3 = true;
                              }
                              if (valid3) {
                                if (data0.bytes !== void 0) {
                                  let data4 = data0.bytes;
                                  const _errs13 = errors;
                                  if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/bytes", keyword: "type", params: { type: "integer" } }];
                                    return false;
                                  }
                                  if (errors === _errs13) {
                                    if (typeof data4 == "number" && isFinite(data4)) {
                                      if (data4 > 10485760 || isNaN(data4)) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/bytes", keyword: "maximum", params: { comparison: "<=", limit: 10485760 } }];
                                        return false;
                                      } else {
                                        if (data4 < 1 || isNaN(data4)) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/bytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } }];
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid3 = _errs13 === errors;
                                } else {
                                  var valid3 = true;
                                }
                                if (valid3) {
                                  if (data0.sha256 !== void 0) {
                                    let data5 = data0.sha256;
                                    const _errs15 = errors;
                                    if (errors === _errs15) {
                                      if (typeof data5 === "string") {
                                        if (!pattern4.test(data5)) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/sha256", hint: "of the file, in hex: another file is then rejected", keyword: "pattern", params: { pattern: "^[\\da-f]{64}$" } }];
                                          return false;
                                        }
                                      } else {
                                        validate20.errors = [{ instancePath: instancePath + "/body/sha256", keyword: "type", params: { type: "string" } }];
                                        return false;
                                      }
                                    }
                                    var valid3 = _errs15 === errors;
                                  } else {
                                    var valid3 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/body", keyword: "type", params: { type: "object" } }];
                      return false;
                    }
                  }
                  var props0 = true;
                } else if (tag0 === "video") {
                  const _errs17 = errors;
                  if (errors === _errs17) {
                    if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                      let missing2;
                      if (data0.kind === void 0 && (missing2 = "kind") || data0.filename === void 0 && (missing2 = "filename") || data0.contentType === void 0 && (missing2 = "contentType") || data0.bytes === void 0 && (missing2 = "bytes")) {
                        validate20.errors = [{ instancePath: instancePath + "/body", keyword: "required", params: { missingProperty: missing2 } }];
                        return false;
                      } else {
                        const _errs19 = errors;
                        for (const key1 in data0) {
                          if (!(key1 === "kind" || key1 === "filename" || key1 === "contentType" || key1 === "bytes" || key1 === "sha256")) {
                            validate20.errors = [{ instancePath: instancePath + "/body", hint: "kind, filename, contentType, bytes, sha256", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                            return false;
                            break;
                          }
                        }
                        if (_errs19 === errors) {
                          if (data0.kind !== void 0) {
                            let data6 = data0.kind;
                            const _errs20 = errors;
                            if (typeof data6 !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/body/kind", keyword: "type", params: { type: "string" } }];
                              return false;
                            }
                            if ("video" !== data6) {
                              validate20.errors = [{ instancePath: instancePath + "/body/kind", keyword: "const", params: { allowedValue: "video" } }];
                              return false;
                            }
                            var valid5 = _errs20 === errors;
                          } else {
                            var valid5 = true;
                          }
                          if (valid5) {
                            if (data0.filename !== void 0) {
                              let data7 = data0.filename;
                              const _errs22 = errors;
                              if (errors === _errs22) {
                                if (typeof data7 === "string") {
                                  if (func1(data7) > 255) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/filename", keyword: "maxLength", params: { limit: 255 } }];
                                    return false;
                                  } else {
                                    if (func1(data7) < 1) {
                                      validate20.errors = [{ instancePath: instancePath + "/body/filename", keyword: "minLength", params: { limit: 1 } }];
                                      return false;
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/filename", keyword: "type", params: { type: "string" } }];
                                  return false;
                                }
                              }
                              var valid5 = _errs22 === errors;
                            } else {
                              var valid5 = true;
                            }
                            if (valid5) {
                              if (data0.contentType !== void 0) {
                                let data8 = data0.contentType;
                                const _errs24 = errors;
                                if (typeof data8 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/body/contentType", keyword: "type", params: { type: "string" } }];
                                  return false;
                                }
                                if (!(data8 === "video/mp4" || data8 === "video/mpeg" || data8 === "video/quicktime" || data8 === "video/x-msvideo" || data8 === "video/webm")) {
                                  validate20.errors = [{ instancePath: instancePath + "/body/contentType", keyword: "enum", params: { allowedValues: schema31.properties.body.oneOf[1].properties.contentType.enum } }];
                                  return false;
                                }
                                var valid5 = _errs24 === errors;
                              } else {
                                var valid5 = true;
                              }
                              if (valid5) {
                                if (data0.bytes !== void 0) {
                                  let data9 = data0.bytes;
                                  const _errs26 = errors;
                                  if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/bytes", keyword: "type", params: { type: "integer" } }];
                                    return false;
                                  }
                                  if (errors === _errs26) {
                                    if (typeof data9 == "number" && isFinite(data9)) {
                                      if (data9 > 524288e3 || isNaN(data9)) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/bytes", keyword: "maximum", params: { comparison: "<=", limit: 524288e3 } }];
                                        return false;
                                      } else {
                                        if (data9 < 1 || isNaN(data9)) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/bytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } }];
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid5 = _errs26 === errors;
                                } else {
                                  var valid5 = true;
                                }
                                if (valid5) {
                                  if (data0.sha256 !== void 0) {
                                    let data10 = data0.sha256;
                                    const _errs28 = errors;
                                    if (errors === _errs28) {
                                      if (typeof data10 === "string") {
                                        if (!pattern4.test(data10)) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/sha256", hint: "of the file, in hex: another file is then rejected", keyword: "pattern", params: { pattern: "^[\\da-f]{64}$" } }];
                                          return false;
                                        }
                                      } else {
                                        validate20.errors = [{ instancePath: instancePath + "/body/sha256", keyword: "type", params: { type: "string" } }];
                                        return false;
                                      }
                                    }
                                    var valid5 = _errs28 === errors;
                                  } else {
                                    var valid5 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/body", keyword: "type", params: { type: "object" } }];
                      return false;
                    }
                  }
                  if (props0 !== true) {
                    props0 = true;
                  }
                } else if (tag0 === "audio") {
                  const _errs30 = errors;
                  if (errors === _errs30) {
                    if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                      let missing3;
                      if (data0.kind === void 0 && (missing3 = "kind") || data0.filename === void 0 && (missing3 = "filename") || data0.contentType === void 0 && (missing3 = "contentType") || data0.bytes === void 0 && (missing3 = "bytes")) {
                        validate20.errors = [{ instancePath: instancePath + "/body", keyword: "required", params: { missingProperty: missing3 } }];
                        return false;
                      } else {
                        const _errs32 = errors;
                        for (const key2 in data0) {
                          if (!(key2 === "kind" || key2 === "filename" || key2 === "contentType" || key2 === "bytes" || key2 === "sha256")) {
                            validate20.errors = [{ instancePath: instancePath + "/body", hint: "kind, filename, contentType, bytes, sha256", keyword: "additionalProperties", params: { additionalProperty: key2 } }];
                            return false;
                            break;
                          }
                        }
                        if (_errs32 === errors) {
                          if (data0.kind !== void 0) {
                            let data11 = data0.kind;
                            const _errs33 = errors;
                            if (typeof data11 !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/body/kind", keyword: "type", params: { type: "string" } }];
                              return false;
                            }
                            if ("audio" !== data11) {
                              validate20.errors = [{ instancePath: instancePath + "/body/kind", keyword: "const", params: { allowedValue: "audio" } }];
                              return false;
                            }
                            var valid7 = _errs33 === errors;
                          } else {
                            var valid7 = true;
                          }
                          if (valid7) {
                            if (data0.filename !== void 0) {
                              let data12 = data0.filename;
                              const _errs35 = errors;
                              if (errors === _errs35) {
                                if (typeof data12 === "string") {
                                  if (func1(data12) > 255) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/filename", keyword: "maxLength", params: { limit: 255 } }];
                                    return false;
                                  } else {
                                    if (func1(data12) < 1) {
                                      validate20.errors = [{ instancePath: instancePath + "/body/filename", keyword: "minLength", params: { limit: 1 } }];
                                      return false;
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/filename", keyword: "type", params: { type: "string" } }];
                                  return false;
                                }
                              }
                              var valid7 = _errs35 === errors;
                            } else {
                              var valid7 = true;
                            }
                            if (valid7) {
                              if (data0.contentType !== void 0) {
                                let data13 = data0.contentType;
                                const _errs37 = errors;
                                if (typeof data13 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/body/contentType", keyword: "type", params: { type: "string" } }];
                                  return false;
                                }
                                if (!(data13 === "audio/mpeg" || data13 === "audio/wav" || data13 === "audio/ogg" || data13 === "audio/webm")) {
                                  validate20.errors = [{ instancePath: instancePath + "/body/contentType", keyword: "enum", params: { allowedValues: schema31.properties.body.oneOf[2].properties.contentType.enum } }];
                                  return false;
                                }
                                var valid7 = _errs37 === errors;
                              } else {
                                var valid7 = true;
                              }
                              if (valid7) {
                                if (data0.bytes !== void 0) {
                                  let data14 = data0.bytes;
                                  const _errs39 = errors;
                                  if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/bytes", keyword: "type", params: { type: "integer" } }];
                                    return false;
                                  }
                                  if (errors === _errs39) {
                                    if (typeof data14 == "number" && isFinite(data14)) {
                                      if (data14 > 52428800 || isNaN(data14)) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/bytes", keyword: "maximum", params: { comparison: "<=", limit: 52428800 } }];
                                        return false;
                                      } else {
                                        if (data14 < 1 || isNaN(data14)) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/bytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } }];
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid7 = _errs39 === errors;
                                } else {
                                  var valid7 = true;
                                }
                                if (valid7) {
                                  if (data0.sha256 !== void 0) {
                                    let data15 = data0.sha256;
                                    const _errs41 = errors;
                                    if (errors === _errs41) {
                                      if (typeof data15 === "string") {
                                        if (!pattern4.test(data15)) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/sha256", hint: "of the file, in hex: another file is then rejected", keyword: "pattern", params: { pattern: "^[\\da-f]{64}$" } }];
                                          return false;
                                        }
                                      } else {
                                        validate20.errors = [{ instancePath: instancePath + "/body/sha256", keyword: "type", params: { type: "string" } }];
                                        return false;
                                      }
                                    }
                                    var valid7 = _errs41 === errors;
                                  } else {
                                    var valid7 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/body", keyword: "type", params: { type: "object" } }];
                      return false;
                    }
                  }
                  if (props0 !== true) {
                    props0 = true;
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/body", hint: "image, video, audio", keyword: "discriminator", params: { error: "mapping", tag: "kind", tagValue: tag0 } }];
                  return false;
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/body", hint: "image, video, audio", keyword: "discriminator", params: { error: "tag", tag: "kind", tagValue: tag0 } }];
                return false;
              }
            } else {
              validate20.errors = [{ instancePath: instancePath + "/body", keyword: "type", params: { type: "object" } }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.pathParameters !== void 0) {
            let data16 = data.pathParameters;
            const _errs43 = errors;
            if (errors === _errs43) {
              if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                for (const key3 in data16) {
                  validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "additionalProperties", params: { additionalProperty: key3 } }];
                  return false;
                  break;
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "type", params: { type: "object" } }];
                return false;
              }
            }
            var valid0 = _errs43 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.queryStringParameters !== void 0) {
              let data17 = data.queryStringParameters;
              const _errs46 = errors;
              if (errors === _errs46) {
                if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
                  for (const key4 in data17) {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "additionalProperties", params: { additionalProperty: key4 } }];
                    return false;
                    break;
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "type", params: { type: "object" } }];
                  return false;
                }
              }
              var valid0 = _errs46 === errors;
            } else {
              var valid0 = true;
            }
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
validate20.evaluated = { "props": { "body": true, "pathParameters": true, "queryStringParameters": true }, "dynamicProps": false, "dynamicItems": false };
export {
  validate
};
