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
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "body": { "type": "object", "properties": { "title": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$" }, "source": { "oneOf": [{ "type": "object", "properties": { "type": { "type": "string", "const": "script" }, "text": { "type": "string", "minLength": 1, "maxLength": 1e5 } }, "required": ["type", "text"], "additionalProperties": false }, { "type": "object", "properties": { "type": { "type": "string", "const": "notes" }, "text": { "type": "string", "minLength": 1, "maxLength": 1e5 }, "told": { "maxItems": 400, "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 2e3 } } }, "required": ["type", "text"], "additionalProperties": false }, { "type": "object", "properties": { "type": { "type": "string", "const": "scenes" }, "scenes": { "minItems": 1, "maxItems": 400, "type": "array", "items": { "type": "object", "properties": { "text": { "type": "string", "minLength": 1, "maxLength": 2e3 }, "picture": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$" }, "paragraph": { "type": "boolean" } }, "required": ["text"], "additionalProperties": false } } }, "required": ["type", "scenes"], "additionalProperties": false }, { "type": "object", "properties": { "type": { "type": "string", "const": "topic" }, "topic": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$" }, "keywords": { "maxItems": 10, "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 30, "pattern": "^[^<>\\t\\r\\n]*$" } } }, "required": ["type", "topic"], "additionalProperties": false }], "type": "object", "discriminator": { "propertyName": "type" } }, "settings": { "type": "object", "properties": { "niche": { "type": "string", "enum": ["meditation", "affirmation", "motivation", "sleep", "mindfulness", "healing", "gratitude", "facts", "stories", "education", "tech", "finance", "health", "philosophy", "history"] }, "tone": { "type": "string", "enum": ["calm", "warm", "energetic", "serious", "playful", "inspiring", "conversational", "authoritative"] }, "voice": { "type": "string", "enum": ["slt", "rms", "awb"] }, "durationSeconds": { "type": "integer", "minimum": 15, "maximum": 3600 } }, "additionalProperties": false } }, "required": ["source"], "additionalProperties": false }, "pathParameters": { "type": "object", "properties": {}, "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": {}, "additionalProperties": false } }, "required": ["body", "pathParameters", "queryStringParameters"] };
var func1 = require_ucs2length().default;
var pattern4 = new RegExp("^[^<>\\t\\r\\n]*$", "u");
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
              let missing1;
              if (data0.source === void 0 && (missing1 = "source")) {
                validate20.errors = [{ instancePath: instancePath + "/body", keyword: "required", params: { missingProperty: missing1 } }];
                return false;
              } else {
                const _errs3 = errors;
                for (const key0 in data0) {
                  if (!(key0 === "title" || key0 === "source" || key0 === "settings")) {
                    validate20.errors = [{ instancePath: instancePath + "/body", hint: "title, source, settings", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                    return false;
                    break;
                  }
                }
                if (_errs3 === errors) {
                  if (data0.title !== void 0) {
                    let data1 = data0.title;
                    const _errs4 = errors;
                    if (errors === _errs4) {
                      if (typeof data1 === "string") {
                        if (func1(data1) > 100) {
                          validate20.errors = [{ instancePath: instancePath + "/body/title", keyword: "maxLength", params: { limit: 100 } }];
                          return false;
                        } else {
                          if (func1(data1) < 1) {
                            validate20.errors = [{ instancePath: instancePath + "/body/title", keyword: "minLength", params: { limit: 1 } }];
                            return false;
                          } else {
                            if (!pattern4.test(data1)) {
                              validate20.errors = [{ instancePath: instancePath + "/body/title", hint: "one line without < and >", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                              return false;
                            }
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/body/title", keyword: "type", params: { type: "string" } }];
                        return false;
                      }
                    }
                    var valid1 = _errs4 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data0.source !== void 0) {
                      let data2 = data0.source;
                      const _errs6 = errors;
                      if (errors === _errs6) {
                        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                          const tag0 = data2.type;
                          if (typeof tag0 == "string") {
                            if (tag0 === "script") {
                              const _errs9 = errors;
                              if (errors === _errs9) {
                                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                  let missing2;
                                  if (data2.type === void 0 && (missing2 = "type") || data2.text === void 0 && (missing2 = "text")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "required", params: { missingProperty: missing2 } }];
                                    return false;
                                  } else {
                                    const _errs11 = errors;
                                    for (const key1 in data2) {
                                      if (!(key1 === "type" || key1 === "text")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "type, text", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs11 === errors) {
                                      if (data2.type !== void 0) {
                                        let data3 = data2.type;
                                        const _errs12 = errors;
                                        if (typeof data3 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if ("script" !== data3) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "const", params: { allowedValue: "script" } }];
                                          return false;
                                        }
                                        var valid4 = _errs12 === errors;
                                      } else {
                                        var valid4 = true;
                                      }
                                      if (valid4) {
                                        if (data2.text !== void 0) {
                                          let data4 = data2.text;
                                          const _errs14 = errors;
                                          if (errors === _errs14) {
                                            if (typeof data4 === "string") {
                                              if (func1(data4) > 1e5) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "maxLength", params: { limit: 1e5 } }];
                                                return false;
                                              } else {
                                                if (func1(data4) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "minLength", params: { limit: 1 } }];
                                                  return false;
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "type", params: { type: "string" } }];
                                              return false;
                                            }
                                          }
                                          var valid4 = _errs14 === errors;
                                        } else {
                                          var valid4 = true;
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              var props0 = true;
                            } else if (tag0 === "notes") {
                              const _errs16 = errors;
                              if (errors === _errs16) {
                                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                  let missing3;
                                  if (data2.type === void 0 && (missing3 = "type") || data2.text === void 0 && (missing3 = "text")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "required", params: { missingProperty: missing3 } }];
                                    return false;
                                  } else {
                                    const _errs18 = errors;
                                    for (const key2 in data2) {
                                      if (!(key2 === "type" || key2 === "text" || key2 === "told")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "type, text, told", keyword: "additionalProperties", params: { additionalProperty: key2 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs18 === errors) {
                                      if (data2.type !== void 0) {
                                        let data5 = data2.type;
                                        const _errs19 = errors;
                                        if (typeof data5 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if ("notes" !== data5) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "const", params: { allowedValue: "notes" } }];
                                          return false;
                                        }
                                        var valid6 = _errs19 === errors;
                                      } else {
                                        var valid6 = true;
                                      }
                                      if (valid6) {
                                        if (data2.text !== void 0) {
                                          let data6 = data2.text;
                                          const _errs21 = errors;
                                          if (errors === _errs21) {
                                            if (typeof data6 === "string") {
                                              if (func1(data6) > 1e5) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "maxLength", params: { limit: 1e5 } }];
                                                return false;
                                              } else {
                                                if (func1(data6) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "minLength", params: { limit: 1 } }];
                                                  return false;
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "type", params: { type: "string" } }];
                                              return false;
                                            }
                                          }
                                          var valid6 = _errs21 === errors;
                                        } else {
                                          var valid6 = true;
                                        }
                                        if (valid6) {
                                          if (data2.told !== void 0) {
                                            let data7 = data2.told;
                                            const _errs23 = errors;
                                            if (errors === _errs23) {
                                              if (Array.isArray(data7)) {
                                                if (data7.length > 400) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/told", keyword: "maxItems", params: { limit: 400 } }];
                                                  return false;
                                                } else {
                                                  var valid7 = true;
                                                  const len0 = data7.length;
                                                  for (let i0 = 0; i0 < len0; i0++) {
                                                    let data8 = data7[i0];
                                                    const _errs25 = errors;
                                                    if (errors === _errs25) {
                                                      if (typeof data8 === "string") {
                                                        if (func1(data8) > 2e3) {
                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/told/" + i0, keyword: "maxLength", params: { limit: 2e3 } }];
                                                          return false;
                                                        } else {
                                                          if (func1(data8) < 1) {
                                                            validate20.errors = [{ instancePath: instancePath + "/body/source/told/" + i0, keyword: "minLength", params: { limit: 1 } }];
                                                            return false;
                                                          }
                                                        }
                                                      } else {
                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/told/" + i0, keyword: "type", params: { type: "string" } }];
                                                        return false;
                                                      }
                                                    }
                                                    var valid7 = _errs25 === errors;
                                                    if (!valid7) {
                                                      break;
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/told", keyword: "type", params: { type: "array" } }];
                                                return false;
                                              }
                                            }
                                            var valid6 = _errs23 === errors;
                                          } else {
                                            var valid6 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              if (props0 !== true) {
                                props0 = true;
                              }
                            } else if (tag0 === "scenes") {
                              const _errs27 = errors;
                              if (errors === _errs27) {
                                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                  let missing4;
                                  if (data2.type === void 0 && (missing4 = "type") || data2.scenes === void 0 && (missing4 = "scenes")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "required", params: { missingProperty: missing4 } }];
                                    return false;
                                  } else {
                                    const _errs29 = errors;
                                    for (const key3 in data2) {
                                      if (!(key3 === "type" || key3 === "scenes")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "type, scenes", keyword: "additionalProperties", params: { additionalProperty: key3 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs29 === errors) {
                                      if (data2.type !== void 0) {
                                        let data9 = data2.type;
                                        const _errs30 = errors;
                                        if (typeof data9 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if ("scenes" !== data9) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "const", params: { allowedValue: "scenes" } }];
                                          return false;
                                        }
                                        var valid9 = _errs30 === errors;
                                      } else {
                                        var valid9 = true;
                                      }
                                      if (valid9) {
                                        if (data2.scenes !== void 0) {
                                          let data10 = data2.scenes;
                                          const _errs32 = errors;
                                          if (errors === _errs32) {
                                            if (Array.isArray(data10)) {
                                              if (data10.length > 400) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/scenes", keyword: "maxItems", params: { limit: 400 } }];
                                                return false;
                                              } else {
                                                if (data10.length < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/scenes", keyword: "minItems", params: { limit: 1 } }];
                                                  return false;
                                                } else {
                                                  var valid10 = true;
                                                  const len1 = data10.length;
                                                  for (let i1 = 0; i1 < len1; i1++) {
                                                    let data11 = data10[i1];
                                                    const _errs34 = errors;
                                                    if (errors === _errs34) {
                                                      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                                                        let missing5;
                                                        if (data11.text === void 0 && (missing5 = "text")) {
                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1, keyword: "required", params: { missingProperty: missing5 } }];
                                                          return false;
                                                        } else {
                                                          const _errs36 = errors;
                                                          for (const key4 in data11) {
                                                            if (!(key4 === "text" || key4 === "picture" || key4 === "paragraph")) {
                                                              validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1, hint: "text, picture, paragraph", keyword: "additionalProperties", params: { additionalProperty: key4 } }];
                                                              return false;
                                                              break;
                                                            }
                                                          }
                                                          if (_errs36 === errors) {
                                                            if (data11.text !== void 0) {
                                                              let data12 = data11.text;
                                                              const _errs37 = errors;
                                                              if (errors === _errs37) {
                                                                if (typeof data12 === "string") {
                                                                  if (func1(data12) > 2e3) {
                                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/text", keyword: "maxLength", params: { limit: 2e3 } }];
                                                                    return false;
                                                                  } else {
                                                                    if (func1(data12) < 1) {
                                                                      validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/text", keyword: "minLength", params: { limit: 1 } }];
                                                                      return false;
                                                                    }
                                                                  }
                                                                } else {
                                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/text", keyword: "type", params: { type: "string" } }];
                                                                  return false;
                                                                }
                                                              }
                                                              var valid11 = _errs37 === errors;
                                                            } else {
                                                              var valid11 = true;
                                                            }
                                                            if (valid11) {
                                                              if (data11.picture !== void 0) {
                                                                let data13 = data11.picture;
                                                                const _errs39 = errors;
                                                                if (errors === _errs39) {
                                                                  if (typeof data13 === "string") {
                                                                    if (func1(data13) > 100) {
                                                                      validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/picture", keyword: "maxLength", params: { limit: 100 } }];
                                                                      return false;
                                                                    } else {
                                                                      if (func1(data13) < 1) {
                                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/picture", keyword: "minLength", params: { limit: 1 } }];
                                                                        return false;
                                                                      } else {
                                                                        if (!pattern4.test(data13)) {
                                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/picture", hint: "one line without < and >: words that choose its first picture, e.g. volcano at night", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                                                                          return false;
                                                                        }
                                                                      }
                                                                    }
                                                                  } else {
                                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/picture", keyword: "type", params: { type: "string" } }];
                                                                    return false;
                                                                  }
                                                                }
                                                                var valid11 = _errs39 === errors;
                                                              } else {
                                                                var valid11 = true;
                                                              }
                                                              if (valid11) {
                                                                if (data11.paragraph !== void 0) {
                                                                  const _errs41 = errors;
                                                                  if (typeof data11.paragraph !== "boolean") {
                                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/paragraph", keyword: "type", params: { type: "boolean" } }];
                                                                    return false;
                                                                  }
                                                                  var valid11 = _errs41 === errors;
                                                                } else {
                                                                  var valid11 = true;
                                                                }
                                                              }
                                                            }
                                                          }
                                                        }
                                                      } else {
                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1, keyword: "type", params: { type: "object" } }];
                                                        return false;
                                                      }
                                                    }
                                                    var valid10 = _errs34 === errors;
                                                    if (!valid10) {
                                                      break;
                                                    }
                                                  }
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/scenes", keyword: "type", params: { type: "array" } }];
                                              return false;
                                            }
                                          }
                                          var valid9 = _errs32 === errors;
                                        } else {
                                          var valid9 = true;
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              if (props0 !== true) {
                                props0 = true;
                              }
                            } else if (tag0 === "topic") {
                              const _errs43 = errors;
                              if (errors === _errs43) {
                                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                  let missing6;
                                  if (data2.type === void 0 && (missing6 = "type") || data2.topic === void 0 && (missing6 = "topic")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "required", params: { missingProperty: missing6 } }];
                                    return false;
                                  } else {
                                    const _errs45 = errors;
                                    for (const key5 in data2) {
                                      if (!(key5 === "type" || key5 === "topic" || key5 === "keywords")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "type, topic, keywords", keyword: "additionalProperties", params: { additionalProperty: key5 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs45 === errors) {
                                      if (data2.type !== void 0) {
                                        let data15 = data2.type;
                                        const _errs46 = errors;
                                        if (typeof data15 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if ("topic" !== data15) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "const", params: { allowedValue: "topic" } }];
                                          return false;
                                        }
                                        var valid13 = _errs46 === errors;
                                      } else {
                                        var valid13 = true;
                                      }
                                      if (valid13) {
                                        if (data2.topic !== void 0) {
                                          let data16 = data2.topic;
                                          const _errs48 = errors;
                                          if (errors === _errs48) {
                                            if (typeof data16 === "string") {
                                              if (func1(data16) > 100) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/topic", keyword: "maxLength", params: { limit: 100 } }];
                                                return false;
                                              } else {
                                                if (func1(data16) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/topic", keyword: "minLength", params: { limit: 1 } }];
                                                  return false;
                                                } else {
                                                  if (!pattern4.test(data16)) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/topic", hint: "one line without < and >", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                                                    return false;
                                                  }
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/topic", keyword: "type", params: { type: "string" } }];
                                              return false;
                                            }
                                          }
                                          var valid13 = _errs48 === errors;
                                        } else {
                                          var valid13 = true;
                                        }
                                        if (valid13) {
                                          if (data2.keywords !== void 0) {
                                            let data17 = data2.keywords;
                                            const _errs50 = errors;
                                            if (errors === _errs50) {
                                              if (Array.isArray(data17)) {
                                                if (data17.length > 10) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/keywords", keyword: "maxItems", params: { limit: 10 } }];
                                                  return false;
                                                } else {
                                                  var valid14 = true;
                                                  const len2 = data17.length;
                                                  for (let i2 = 0; i2 < len2; i2++) {
                                                    let data18 = data17[i2];
                                                    const _errs52 = errors;
                                                    if (errors === _errs52) {
                                                      if (typeof data18 === "string") {
                                                        if (func1(data18) > 30) {
                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i2, keyword: "maxLength", params: { limit: 30 } }];
                                                          return false;
                                                        } else {
                                                          if (func1(data18) < 1) {
                                                            validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i2, keyword: "minLength", params: { limit: 1 } }];
                                                            return false;
                                                          } else {
                                                            if (!pattern4.test(data18)) {
                                                              validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i2, hint: "one line without < and >", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                                                              return false;
                                                            }
                                                          }
                                                        }
                                                      } else {
                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i2, keyword: "type", params: { type: "string" } }];
                                                        return false;
                                                      }
                                                    }
                                                    var valid14 = _errs52 === errors;
                                                    if (!valid14) {
                                                      break;
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/keywords", keyword: "type", params: { type: "array" } }];
                                                return false;
                                              }
                                            }
                                            var valid13 = _errs50 === errors;
                                          } else {
                                            var valid13 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              if (props0 !== true) {
                                props0 = true;
                              }
                            } else {
                              validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "script, notes, scenes, topic", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } }];
                              return false;
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "script, notes, scenes, topic", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } }];
                            return false;
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                          return false;
                        }
                      }
                      var valid1 = _errs6 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data0.settings !== void 0) {
                        let data19 = data0.settings;
                        const _errs54 = errors;
                        if (errors === _errs54) {
                          if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                            const _errs56 = errors;
                            for (const key6 in data19) {
                              if (!(key6 === "niche" || key6 === "tone" || key6 === "voice" || key6 === "durationSeconds")) {
                                validate20.errors = [{ instancePath: instancePath + "/body/settings", hint: "niche, tone, voice, durationSeconds", keyword: "additionalProperties", params: { additionalProperty: key6 } }];
                                return false;
                                break;
                              }
                            }
                            if (_errs56 === errors) {
                              if (data19.niche !== void 0) {
                                let data20 = data19.niche;
                                const _errs57 = errors;
                                if (typeof data20 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", keyword: "type", params: { type: "string" } }];
                                  return false;
                                }
                                if (!(data20 === "meditation" || data20 === "affirmation" || data20 === "motivation" || data20 === "sleep" || data20 === "mindfulness" || data20 === "healing" || data20 === "gratitude" || data20 === "facts" || data20 === "stories" || data20 === "education" || data20 === "tech" || data20 === "finance" || data20 === "health" || data20 === "philosophy" || data20 === "history")) {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.niche.enum } }];
                                  return false;
                                }
                                var valid15 = _errs57 === errors;
                              } else {
                                var valid15 = true;
                              }
                              if (valid15) {
                                if (data19.tone !== void 0) {
                                  let data21 = data19.tone;
                                  const _errs59 = errors;
                                  if (typeof data21 !== "string") {
                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", keyword: "type", params: { type: "string" } }];
                                    return false;
                                  }
                                  if (!(data21 === "calm" || data21 === "warm" || data21 === "energetic" || data21 === "serious" || data21 === "playful" || data21 === "inspiring" || data21 === "conversational" || data21 === "authoritative")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.tone.enum } }];
                                    return false;
                                  }
                                  var valid15 = _errs59 === errors;
                                } else {
                                  var valid15 = true;
                                }
                                if (valid15) {
                                  if (data19.voice !== void 0) {
                                    let data22 = data19.voice;
                                    const _errs61 = errors;
                                    if (typeof data22 !== "string") {
                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", keyword: "type", params: { type: "string" } }];
                                      return false;
                                    }
                                    if (!(data22 === "slt" || data22 === "rms" || data22 === "awb")) {
                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.voice.enum } }];
                                      return false;
                                    }
                                    var valid15 = _errs61 === errors;
                                  } else {
                                    var valid15 = true;
                                  }
                                  if (valid15) {
                                    if (data19.durationSeconds !== void 0) {
                                      let data23 = data19.durationSeconds;
                                      const _errs63 = errors;
                                      if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", keyword: "type", params: { type: "integer" } }];
                                        return false;
                                      }
                                      if (errors === _errs63) {
                                        if (typeof data23 == "number" && isFinite(data23)) {
                                          if (data23 > 3600 || isNaN(data23)) {
                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", keyword: "maximum", params: { comparison: "<=", limit: 3600 } }];
                                            return false;
                                          } else {
                                            if (data23 < 15 || isNaN(data23)) {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", keyword: "minimum", params: { comparison: ">=", limit: 15 } }];
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid15 = _errs63 === errors;
                                    } else {
                                      var valid15 = true;
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/body/settings", keyword: "type", params: { type: "object" } }];
                            return false;
                          }
                        }
                        var valid1 = _errs54 === errors;
                      } else {
                        var valid1 = true;
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
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.pathParameters !== void 0) {
            let data24 = data.pathParameters;
            const _errs65 = errors;
            if (errors === _errs65) {
              if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                for (const key7 in data24) {
                  validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "additionalProperties", params: { additionalProperty: key7 } }];
                  return false;
                  break;
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "type", params: { type: "object" } }];
                return false;
              }
            }
            var valid0 = _errs65 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.queryStringParameters !== void 0) {
              let data25 = data.queryStringParameters;
              const _errs68 = errors;
              if (errors === _errs68) {
                if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                  for (const key8 in data25) {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "additionalProperties", params: { additionalProperty: key8 } }];
                    return false;
                    break;
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "type", params: { type: "object" } }];
                  return false;
                }
              }
              var valid0 = _errs68 === errors;
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
