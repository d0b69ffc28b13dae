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
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "body": { "type": "object", "properties": { "title": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$", "description": "one line without < and >" }, "scenes": { "minItems": 1, "maxItems": 400, "type": "array", "items": { "type": "object", "properties": { "index": { "type": "integer", "minimum": 0, "maximum": 399, "description": "Counts from 0." }, "text": { "type": "string", "minLength": 1, "maxLength": 2e3 }, "picture": { "description": "one line without < and >: words that choose the picture", "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$" } }, "required": ["index"], "additionalProperties": false } }, "settings": { "type": "object", "properties": { "aspect": { "type": "string", "enum": ["9:16", "16:9", "1:1"] }, "quality": { "description": "A draft is half as wide and half as high.", "type": "string", "enum": ["draft", "standard", "high"] }, "captions": { "description": "Captions in the picture; the files captions.srt and captions.vtt always exist.", "type": "object", "properties": { "style": { "type": "string", "enum": ["word-pop", "line", "none"] }, "position": { "type": "string", "enum": ["lower", "middle", "upper"] }, "size": { "type": "string", "enum": ["small", "medium", "large"] }, "colour": { "type": "string", "enum": ["palette", "white", "yellow", "mint", "sky", "pink", "orange"] } }, "additionalProperties": false }, "voice": { "type": "string", "enum": ["slt", "rms", "awb"] }, "niche": { "type": "string", "enum": ["meditation", "affirmation", "motivation", "sleep", "mindfulness", "healing", "gratitude", "facts", "stories", "education", "tech", "finance", "health", "philosophy", "history"] }, "tone": { "type": "string", "enum": ["calm", "warm", "energetic", "serious", "playful", "inspiring", "conversational", "authoritative"] }, "tags": { "maxItems": 30, "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 50, "pattern": "^[^<>\\t\\r\\n]*$", "description": "one line without < and >" } } }, "additionalProperties": false } }, "additionalProperties": false, "description": "What is named is changed, everything else stays; only what depends on it is made again. Another length is another text: a new video.", "examples": [{ "scenes": [{ "index": 1, "text": "Tea likes cool nights.", "picture": "moon over a hill" }] }] }, "headers": { "type": "object", "properties": { "if-match": { "type": "string", "pattern": '^(?:\\*|"[1-9]\\d{0,8}")$', "description": "the ETag of the version that you have seen, or *", "examples": ['"6"'] } } }, "pathParameters": { "type": "object", "properties": { "id": { "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$", "description": "a ULID", "examples": ["01JD5T3Z8Q6V7W8X9Y0ZABCDEF"] } }, "required": ["id"], "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": {}, "additionalProperties": false } }, "required": ["body", "headers", "pathParameters", "queryStringParameters"] };
var func1 = require_ucs2length().default;
var pattern4 = new RegExp("^[^<>\\t\\r\\n]*$", "u");
var pattern7 = new RegExp('^(?:\\*|"[1-9]\\d{0,8}")$', "u");
var pattern8 = new RegExp("^[0-9A-HJKMNP-TV-Z]{26}$", "u");
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
      if (data.body === void 0 && (missing0 = "body") || data.headers === void 0 && (missing0 = "headers") || data.pathParameters === void 0 && (missing0 = "pathParameters") || data.queryStringParameters === void 0 && (missing0 = "queryStringParameters")) {
        validate20.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, schema: schema31.required, parentSchema: schema31, data }];
        return false;
      } else {
        if (data.body !== void 0) {
          let data0 = data.body;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              const _errs3 = errors;
              for (const key0 in data0) {
                if (!(key0 === "title" || key0 === "scenes" || key0 === "settings")) {
                  validate20.errors = [{ instancePath: instancePath + "/body", schemaPath: "#/properties/body/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema31.properties.body, data: data0 }];
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
                        validate20.errors = [{ instancePath: instancePath + "/body/title", schemaPath: "#/properties/body/properties/title/maxLength", keyword: "maxLength", params: { limit: 100 }, schema: 100, parentSchema: schema31.properties.body.properties.title, data: data1 }];
                        return false;
                      } else {
                        if (func1(data1) < 1) {
                          validate20.errors = [{ instancePath: instancePath + "/body/title", schemaPath: "#/properties/body/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.title, data: data1 }];
                          return false;
                        } else {
                          if (!pattern4.test(data1)) {
                            validate20.errors = [{ instancePath: instancePath + "/body/title", schemaPath: "#/properties/body/properties/title/pattern", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" }, schema: "^[^<>\\t\\r\\n]*$", parentSchema: schema31.properties.body.properties.title, data: data1 }];
                            return false;
                          }
                        }
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/body/title", schemaPath: "#/properties/body/properties/title/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.title.type, parentSchema: schema31.properties.body.properties.title, data: data1 }];
                      return false;
                    }
                  }
                  var valid1 = _errs4 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data0.scenes !== void 0) {
                    let data2 = data0.scenes;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (Array.isArray(data2)) {
                        if (data2.length > 400) {
                          validate20.errors = [{ instancePath: instancePath + "/body/scenes", schemaPath: "#/properties/body/properties/scenes/maxItems", keyword: "maxItems", params: { limit: 400 }, schema: 400, parentSchema: schema31.properties.body.properties.scenes, data: data2 }];
                          return false;
                        } else {
                          if (data2.length < 1) {
                            validate20.errors = [{ instancePath: instancePath + "/body/scenes", schemaPath: "#/properties/body/properties/scenes/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.scenes, data: data2 }];
                            return false;
                          } else {
                            var valid2 = true;
                            const len0 = data2.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              let data3 = data2[i0];
                              const _errs8 = errors;
                              if (errors === _errs8) {
                                if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                                  let missing1;
                                  if (data3.index === void 0 && (missing1 = "index")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0, schemaPath: "#/properties/body/properties/scenes/items/required", keyword: "required", params: { missingProperty: missing1 }, schema: schema31.properties.body.properties.scenes.items.required, parentSchema: schema31.properties.body.properties.scenes.items, data: data3 }];
                                    return false;
                                  } else {
                                    const _errs10 = errors;
                                    for (const key1 in data3) {
                                      if (!(key1 === "index" || key1 === "text" || key1 === "picture")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0, schemaPath: "#/properties/body/properties/scenes/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema31.properties.body.properties.scenes.items, data: data3 }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs10 === errors) {
                                      if (data3.index !== void 0) {
                                        let data4 = data3.index;
                                        const _errs11 = errors;
                                        if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/index", schemaPath: "#/properties/body/properties/scenes/items/properties/index/type", keyword: "type", params: { type: "integer" }, schema: schema31.properties.body.properties.scenes.items.properties.index.type, parentSchema: schema31.properties.body.properties.scenes.items.properties.index, data: data4 }];
                                          return false;
                                        }
                                        if (errors === _errs11) {
                                          if (typeof data4 == "number" && isFinite(data4)) {
                                            if (data4 > 399 || isNaN(data4)) {
                                              validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/index", schemaPath: "#/properties/body/properties/scenes/items/properties/index/maximum", keyword: "maximum", params: { comparison: "<=", limit: 399 }, schema: 399, parentSchema: schema31.properties.body.properties.scenes.items.properties.index, data: data4 }];
                                              return false;
                                            } else {
                                              if (data4 < 0 || isNaN(data4)) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/index", schemaPath: "#/properties/body/properties/scenes/items/properties/index/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema31.properties.body.properties.scenes.items.properties.index, data: data4 }];
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid3 = _errs11 === errors;
                                      } else {
                                        var valid3 = true;
                                      }
                                      if (valid3) {
                                        if (data3.text !== void 0) {
                                          let data5 = data3.text;
                                          const _errs13 = errors;
                                          if (errors === _errs13) {
                                            if (typeof data5 === "string") {
                                              if (func1(data5) > 2e3) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/text", schemaPath: "#/properties/body/properties/scenes/items/properties/text/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema31.properties.body.properties.scenes.items.properties.text, data: data5 }];
                                                return false;
                                              } else {
                                                if (func1(data5) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/text", schemaPath: "#/properties/body/properties/scenes/items/properties/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.scenes.items.properties.text, data: data5 }];
                                                  return false;
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/text", schemaPath: "#/properties/body/properties/scenes/items/properties/text/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.scenes.items.properties.text.type, parentSchema: schema31.properties.body.properties.scenes.items.properties.text, data: data5 }];
                                              return false;
                                            }
                                          }
                                          var valid3 = _errs13 === errors;
                                        } else {
                                          var valid3 = true;
                                        }
                                        if (valid3) {
                                          if (data3.picture !== void 0) {
                                            let data6 = data3.picture;
                                            const _errs15 = errors;
                                            if (errors === _errs15) {
                                              if (typeof data6 === "string") {
                                                if (func1(data6) > 100) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/picture", schemaPath: "#/properties/body/properties/scenes/items/properties/picture/maxLength", keyword: "maxLength", params: { limit: 100 }, schema: 100, parentSchema: schema31.properties.body.properties.scenes.items.properties.picture, data: data6 }];
                                                  return false;
                                                } else {
                                                  if (func1(data6) < 1) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/picture", schemaPath: "#/properties/body/properties/scenes/items/properties/picture/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.scenes.items.properties.picture, data: data6 }];
                                                    return false;
                                                  } else {
                                                    if (!pattern4.test(data6)) {
                                                      validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/picture", schemaPath: "#/properties/body/properties/scenes/items/properties/picture/pattern", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" }, schema: "^[^<>\\t\\r\\n]*$", parentSchema: schema31.properties.body.properties.scenes.items.properties.picture, data: data6 }];
                                                      return false;
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/picture", schemaPath: "#/properties/body/properties/scenes/items/properties/picture/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.scenes.items.properties.picture.type, parentSchema: schema31.properties.body.properties.scenes.items.properties.picture, data: data6 }];
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
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0, schemaPath: "#/properties/body/properties/scenes/items/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.properties.scenes.items.type, parentSchema: schema31.properties.body.properties.scenes.items, data: data3 }];
                                  return false;
                                }
                              }
                              var valid2 = _errs8 === errors;
                              if (!valid2) {
                                break;
                              }
                            }
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/body/scenes", schemaPath: "#/properties/body/properties/scenes/type", keyword: "type", params: { type: "array" }, schema: schema31.properties.body.properties.scenes.type, parentSchema: schema31.properties.body.properties.scenes, data: data2 }];
                        return false;
                      }
                    }
                    var valid1 = _errs6 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data0.settings !== void 0) {
                      let data7 = data0.settings;
                      const _errs17 = errors;
                      if (errors === _errs17) {
                        if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                          const _errs19 = errors;
                          for (const key2 in data7) {
                            if (!(key2 === "aspect" || key2 === "quality" || key2 === "captions" || key2 === "voice" || key2 === "niche" || key2 === "tone" || key2 === "tags")) {
                              validate20.errors = [{ instancePath: instancePath + "/body/settings", schemaPath: "#/properties/body/properties/settings/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: false, parentSchema: schema31.properties.body.properties.settings, data: data7 }];
                              return false;
                              break;
                            }
                          }
                          if (_errs19 === errors) {
                            if (data7.aspect !== void 0) {
                              let data8 = data7.aspect;
                              const _errs20 = errors;
                              if (typeof data8 !== "string") {
                                validate20.errors = [{ instancePath: instancePath + "/body/settings/aspect", schemaPath: "#/properties/body/properties/settings/properties/aspect/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.aspect.type, parentSchema: schema31.properties.body.properties.settings.properties.aspect, data: data8 }];
                                return false;
                              }
                              if (!(data8 === "9:16" || data8 === "16:9" || data8 === "1:1")) {
                                validate20.errors = [{ instancePath: instancePath + "/body/settings/aspect", schemaPath: "#/properties/body/properties/settings/properties/aspect/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.aspect.enum }, schema: schema31.properties.body.properties.settings.properties.aspect.enum, parentSchema: schema31.properties.body.properties.settings.properties.aspect, data: data8 }];
                                return false;
                              }
                              var valid4 = _errs20 === errors;
                            } else {
                              var valid4 = true;
                            }
                            if (valid4) {
                              if (data7.quality !== void 0) {
                                let data9 = data7.quality;
                                const _errs22 = errors;
                                if (typeof data9 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/quality", schemaPath: "#/properties/body/properties/settings/properties/quality/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.quality.type, parentSchema: schema31.properties.body.properties.settings.properties.quality, data: data9 }];
                                  return false;
                                }
                                if (!(data9 === "draft" || data9 === "standard" || data9 === "high")) {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/quality", schemaPath: "#/properties/body/properties/settings/properties/quality/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.quality.enum }, schema: schema31.properties.body.properties.settings.properties.quality.enum, parentSchema: schema31.properties.body.properties.settings.properties.quality, data: data9 }];
                                  return false;
                                }
                                var valid4 = _errs22 === errors;
                              } else {
                                var valid4 = true;
                              }
                              if (valid4) {
                                if (data7.captions !== void 0) {
                                  let data10 = data7.captions;
                                  const _errs24 = errors;
                                  if (errors === _errs24) {
                                    if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                                      const _errs26 = errors;
                                      for (const key3 in data10) {
                                        if (!(key3 === "style" || key3 === "position" || key3 === "size" || key3 === "colour")) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/captions", schemaPath: "#/properties/body/properties/settings/properties/captions/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: false, parentSchema: schema31.properties.body.properties.settings.properties.captions, data: data10 }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs26 === errors) {
                                        if (data10.style !== void 0) {
                                          let data11 = data10.style;
                                          const _errs27 = errors;
                                          if (typeof data11 !== "string") {
                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/style", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/style/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.captions.properties.style.type, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.style, data: data11 }];
                                            return false;
                                          }
                                          if (!(data11 === "word-pop" || data11 === "line" || data11 === "none")) {
                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/style", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/style/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.style.enum }, schema: schema31.properties.body.properties.settings.properties.captions.properties.style.enum, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.style, data: data11 }];
                                            return false;
                                          }
                                          var valid5 = _errs27 === errors;
                                        } else {
                                          var valid5 = true;
                                        }
                                        if (valid5) {
                                          if (data10.position !== void 0) {
                                            let data12 = data10.position;
                                            const _errs29 = errors;
                                            if (typeof data12 !== "string") {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/position", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/position/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.captions.properties.position.type, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.position, data: data12 }];
                                              return false;
                                            }
                                            if (!(data12 === "lower" || data12 === "middle" || data12 === "upper")) {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/position", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/position/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.position.enum }, schema: schema31.properties.body.properties.settings.properties.captions.properties.position.enum, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.position, data: data12 }];
                                              return false;
                                            }
                                            var valid5 = _errs29 === errors;
                                          } else {
                                            var valid5 = true;
                                          }
                                          if (valid5) {
                                            if (data10.size !== void 0) {
                                              let data13 = data10.size;
                                              const _errs31 = errors;
                                              if (typeof data13 !== "string") {
                                                validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/size", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/size/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.captions.properties.size.type, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.size, data: data13 }];
                                                return false;
                                              }
                                              if (!(data13 === "small" || data13 === "medium" || data13 === "large")) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/size", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/size/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.size.enum }, schema: schema31.properties.body.properties.settings.properties.captions.properties.size.enum, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.size, data: data13 }];
                                                return false;
                                              }
                                              var valid5 = _errs31 === errors;
                                            } else {
                                              var valid5 = true;
                                            }
                                            if (valid5) {
                                              if (data10.colour !== void 0) {
                                                let data14 = data10.colour;
                                                const _errs33 = errors;
                                                if (typeof data14 !== "string") {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/colour", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/colour/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.captions.properties.colour.type, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.colour, data: data14 }];
                                                  return false;
                                                }
                                                if (!(data14 === "palette" || data14 === "white" || data14 === "yellow" || data14 === "mint" || data14 === "sky" || data14 === "pink" || data14 === "orange")) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/colour", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/colour/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.colour.enum }, schema: schema31.properties.body.properties.settings.properties.captions.properties.colour.enum, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.colour, data: data14 }];
                                                  return false;
                                                }
                                                var valid5 = _errs33 === errors;
                                              } else {
                                                var valid5 = true;
                                              }
                                            }
                                          }
                                        }
                                      }
                                    } else {
                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/captions", schemaPath: "#/properties/body/properties/settings/properties/captions/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.properties.settings.properties.captions.type, parentSchema: schema31.properties.body.properties.settings.properties.captions, data: data10 }];
                                      return false;
                                    }
                                  }
                                  var valid4 = _errs24 === errors;
                                } else {
                                  var valid4 = true;
                                }
                                if (valid4) {
                                  if (data7.voice !== void 0) {
                                    let data15 = data7.voice;
                                    const _errs35 = errors;
                                    if (typeof data15 !== "string") {
                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", schemaPath: "#/properties/body/properties/settings/properties/voice/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.voice.type, parentSchema: schema31.properties.body.properties.settings.properties.voice, data: data15 }];
                                      return false;
                                    }
                                    if (!(data15 === "slt" || data15 === "rms" || data15 === "awb")) {
                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", schemaPath: "#/properties/body/properties/settings/properties/voice/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.voice.enum }, schema: schema31.properties.body.properties.settings.properties.voice.enum, parentSchema: schema31.properties.body.properties.settings.properties.voice, data: data15 }];
                                      return false;
                                    }
                                    var valid4 = _errs35 === errors;
                                  } else {
                                    var valid4 = true;
                                  }
                                  if (valid4) {
                                    if (data7.niche !== void 0) {
                                      let data16 = data7.niche;
                                      const _errs37 = errors;
                                      if (typeof data16 !== "string") {
                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", schemaPath: "#/properties/body/properties/settings/properties/niche/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.niche.type, parentSchema: schema31.properties.body.properties.settings.properties.niche, data: data16 }];
                                        return false;
                                      }
                                      if (!(data16 === "meditation" || data16 === "affirmation" || data16 === "motivation" || data16 === "sleep" || data16 === "mindfulness" || data16 === "healing" || data16 === "gratitude" || data16 === "facts" || data16 === "stories" || data16 === "education" || data16 === "tech" || data16 === "finance" || data16 === "health" || data16 === "philosophy" || data16 === "history")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", schemaPath: "#/properties/body/properties/settings/properties/niche/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.niche.enum }, schema: schema31.properties.body.properties.settings.properties.niche.enum, parentSchema: schema31.properties.body.properties.settings.properties.niche, data: data16 }];
                                        return false;
                                      }
                                      var valid4 = _errs37 === errors;
                                    } else {
                                      var valid4 = true;
                                    }
                                    if (valid4) {
                                      if (data7.tone !== void 0) {
                                        let data17 = data7.tone;
                                        const _errs39 = errors;
                                        if (typeof data17 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", schemaPath: "#/properties/body/properties/settings/properties/tone/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.tone.type, parentSchema: schema31.properties.body.properties.settings.properties.tone, data: data17 }];
                                          return false;
                                        }
                                        if (!(data17 === "calm" || data17 === "warm" || data17 === "energetic" || data17 === "serious" || data17 === "playful" || data17 === "inspiring" || data17 === "conversational" || data17 === "authoritative")) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", schemaPath: "#/properties/body/properties/settings/properties/tone/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.tone.enum }, schema: schema31.properties.body.properties.settings.properties.tone.enum, parentSchema: schema31.properties.body.properties.settings.properties.tone, data: data17 }];
                                          return false;
                                        }
                                        var valid4 = _errs39 === errors;
                                      } else {
                                        var valid4 = true;
                                      }
                                      if (valid4) {
                                        if (data7.tags !== void 0) {
                                          let data18 = data7.tags;
                                          const _errs41 = errors;
                                          if (errors === _errs41) {
                                            if (Array.isArray(data18)) {
                                              if (data18.length > 30) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/settings/tags", schemaPath: "#/properties/body/properties/settings/properties/tags/maxItems", keyword: "maxItems", params: { limit: 30 }, schema: 30, parentSchema: schema31.properties.body.properties.settings.properties.tags, data: data18 }];
                                                return false;
                                              } else {
                                                var valid6 = true;
                                                const len1 = data18.length;
                                                for (let i1 = 0; i1 < len1; i1++) {
                                                  let data19 = data18[i1];
                                                  const _errs43 = errors;
                                                  if (errors === _errs43) {
                                                    if (typeof data19 === "string") {
                                                      if (func1(data19) > 50) {
                                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i1, schemaPath: "#/properties/body/properties/settings/properties/tags/items/maxLength", keyword: "maxLength", params: { limit: 50 }, schema: 50, parentSchema: schema31.properties.body.properties.settings.properties.tags.items, data: data19 }];
                                                        return false;
                                                      } else {
                                                        if (func1(data19) < 1) {
                                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i1, schemaPath: "#/properties/body/properties/settings/properties/tags/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.settings.properties.tags.items, data: data19 }];
                                                          return false;
                                                        } else {
                                                          if (!pattern4.test(data19)) {
                                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i1, schemaPath: "#/properties/body/properties/settings/properties/tags/items/pattern", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" }, schema: "^[^<>\\t\\r\\n]*$", parentSchema: schema31.properties.body.properties.settings.properties.tags.items, data: data19 }];
                                                            return false;
                                                          }
                                                        }
                                                      }
                                                    } else {
                                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i1, schemaPath: "#/properties/body/properties/settings/properties/tags/items/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.tags.items.type, parentSchema: schema31.properties.body.properties.settings.properties.tags.items, data: data19 }];
                                                      return false;
                                                    }
                                                  }
                                                  var valid6 = _errs43 === errors;
                                                  if (!valid6) {
                                                    break;
                                                  }
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/tags", schemaPath: "#/properties/body/properties/settings/properties/tags/type", keyword: "type", params: { type: "array" }, schema: schema31.properties.body.properties.settings.properties.tags.type, parentSchema: schema31.properties.body.properties.settings.properties.tags, data: data18 }];
                                              return false;
                                            }
                                          }
                                          var valid4 = _errs41 === errors;
                                        } else {
                                          var valid4 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/body/settings", schemaPath: "#/properties/body/properties/settings/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.properties.settings.type, parentSchema: schema31.properties.body.properties.settings, data: data7 }];
                          return false;
                        }
                      }
                      var valid1 = _errs17 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              }
            } else {
              validate20.errors = [{ instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.type, parentSchema: schema31.properties.body, data: data0 }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.headers !== void 0) {
            let data20 = data.headers;
            const _errs45 = errors;
            if (errors === _errs45) {
              if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                if (data20["if-match"] !== void 0) {
                  let data21 = data20["if-match"];
                  const _errs47 = errors;
                  if (errors === _errs47) {
                    if (typeof data21 === "string") {
                      if (!pattern7.test(data21)) {
                        validate20.errors = [{ instancePath: instancePath + "/headers/if-match", schemaPath: "#/properties/headers/properties/if-match/pattern", keyword: "pattern", params: { pattern: '^(?:\\*|"[1-9]\\d{0,8}")$' }, schema: '^(?:\\*|"[1-9]\\d{0,8}")$', parentSchema: schema31.properties.headers.properties["if-match"], data: data21 }];
                        return false;
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/headers/if-match", schemaPath: "#/properties/headers/properties/if-match/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.headers.properties["if-match"].type, parentSchema: schema31.properties.headers.properties["if-match"], data: data21 }];
                      return false;
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/headers", schemaPath: "#/properties/headers/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.headers.type, parentSchema: schema31.properties.headers, data: data20 }];
                return false;
              }
            }
            var valid0 = _errs45 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.pathParameters !== void 0) {
              let data22 = data.pathParameters;
              const _errs49 = errors;
              if (errors === _errs49) {
                if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                  let missing2;
                  if (data22.id === void 0 && (missing2 = "id")) {
                    validate20.errors = [{ instancePath: instancePath + "/pathParameters", schemaPath: "#/properties/pathParameters/required", keyword: "required", params: { missingProperty: missing2 }, schema: schema31.properties.pathParameters.required, parentSchema: schema31.properties.pathParameters, data: data22 }];
                    return false;
                  } else {
                    const _errs51 = errors;
                    for (const key4 in data22) {
                      if (!(key4 === "id")) {
                        validate20.errors = [{ instancePath: instancePath + "/pathParameters", schemaPath: "#/properties/pathParameters/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: false, parentSchema: schema31.properties.pathParameters, data: data22 }];
                        return false;
                        break;
                      }
                    }
                    if (_errs51 === errors) {
                      if (data22.id !== void 0) {
                        let data23 = data22.id;
                        const _errs52 = errors;
                        if (errors === _errs52) {
                          if (typeof data23 === "string") {
                            if (!pattern8.test(data23)) {
                              validate20.errors = [{ instancePath: instancePath + "/pathParameters/id", schemaPath: "#/properties/pathParameters/properties/id/pattern", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" }, schema: "^[0-9A-HJKMNP-TV-Z]{26}$", parentSchema: schema31.properties.pathParameters.properties.id, data: data23 }];
                              return false;
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/pathParameters/id", schemaPath: "#/properties/pathParameters/properties/id/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.pathParameters.properties.id.type, parentSchema: schema31.properties.pathParameters.properties.id, data: data23 }];
                            return false;
                          }
                        }
                      }
                    }
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/pathParameters", schemaPath: "#/properties/pathParameters/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.pathParameters.type, parentSchema: schema31.properties.pathParameters, data: data22 }];
                  return false;
                }
              }
              var valid0 = _errs49 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.queryStringParameters !== void 0) {
                let data24 = data.queryStringParameters;
                const _errs54 = errors;
                if (errors === _errs54) {
                  if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                    for (const key5 in data24) {
                      validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", schemaPath: "#/properties/queryStringParameters/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: false, parentSchema: schema31.properties.queryStringParameters, data: data24 }];
                      return false;
                      break;
                    }
                  } else {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", schemaPath: "#/properties/queryStringParameters/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.queryStringParameters.type, parentSchema: schema31.properties.queryStringParameters, data: data24 }];
                    return false;
                  }
                }
                var valid0 = _errs54 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate20.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema31.type, parentSchema: schema31, data }];
      return false;
    }
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": { "body": true, "headers": true, "pathParameters": true, "queryStringParameters": true }, "dynamicProps": false, "dynamicItems": false };
export {
  validate
};
